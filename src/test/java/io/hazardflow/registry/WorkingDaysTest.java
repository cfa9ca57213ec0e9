package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private final WorkingDays days = DB.workingDays;

    @Test
    void the_year_2026_has_248_working_days() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(days::isWorkingDay)).hasSize(248);
        assertThat(days.between(first.minusDays(1), LocalDate.of(2026, 12, 31))).isEqualTo(248);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04,true", "2026-02-14,true", "2026-02-28,true", "2026-05-09,true", "2026-09-20,true", "2026-10-10,true",
        "2026-01-02,false", "2026-02-23,false", "2026-10-07,false", "2026-11-21,false", "2026-11-24,true"})
    void holidays_are_off_and_make_up_days_are_worked(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,1,2026-10-08", "2026-09-30,3,2026-10-10", "2026-09-30,4,2026-10-12", "2026-02-13,1,2026-02-14",
        "2026-02-13,2,2026-02-24", "2026-11-24,0,2026-11-24", "2026-10-08,-1,2026-09-30"})
    void a_term_runs_over_holidays_and_make_up_days(LocalDate from, int amount, LocalDate due) {
        assertThat(days.plus(from, amount)).isEqualTo(due);
        assertThat(days.between(from, due)).isEqualTo(amount < 0 ? -1 : amount);
    }

    @Test
    void a_year_without_its_notice_counts_weekdays_and_says_so() {
        assertThat(days.provisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(days.provisional(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(days.plus(LocalDate.of(2026, 12, 31), 2)).isEqualTo(LocalDate.of(2027, 1, 4));
    }
}
