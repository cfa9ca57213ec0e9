package io.hazardflow.dashboard.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @Test
    void theWeekThatIsOverHasItsNameFromTheStandard() {
        Week week = Week.before(LocalDate.of(2026, 11, 28));
        assertThat(week.name()).isEqualTo("2026-W47");
        assertThat(week.monday()).isEqualTo("2026-11-16");
        assertThat(week.sunday()).isEqualTo("2026-11-22");
        assertThat(Week.before(LocalDate.of(2026, 11, 23))).isEqualTo(week);
        assertThat(Week.before(LocalDate.of(2026, 11, 22))).isEqualTo(week.previous());
        assertThat(week.yearBefore().monday()).isEqualTo("2025-11-17");
    }

    @Test
    void aWeekOfTheTurnOfTheYearBelongsToOneOfThem() {
        assertThat(Week.before(LocalDate.of(2027, 1, 5)).name()).isEqualTo("2026-W53");
        assertThat(Week.of("2026-W53").next().name()).isEqualTo("2027-W01");
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.isBefore(LocalDate.of(2034, 1, 1)); day = day.plusDays(1)) {
            Week week = Week.before(day);
            assertThat(Week.of(week.name())).isEqualTo(week);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-W54", "2026-47", "2026-W7", "w", ""})
    void whatIsNoWeekIsRefused(String name) {
        assertThatThrownBy(() -> Week.of(name)).isInstanceOf(DateTimeException.class);
    }
}
