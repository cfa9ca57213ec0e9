package io.hazardflow.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-12-31, 2026-07-01, 2026-09-30, 2025-10-01, 2025-12-31",
        "2026-10-01, 2026-11-28, 2026-08-01, 2026-09-28, 2025-10-01, 2025-11-28",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31, 2025-01-01, 2025-12-31",
        "2028-02-01, 2028-02-29, 2028-01-01, 2028-01-31, 2027-02-01, 2027-02-28",
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28, 2025-03-01, 2025-03-31",
        "2026-11-10, 2026-11-19, 2026-10-31, 2026-11-09, 2025-11-10, 2025-11-19"})
    void isComparedWithTheOneBeforeAndWithTheYearBefore(LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo, LocalDate yearFrom,
                                                        LocalDate yearTo) {
        Period period = new Period(from, to);
        assertThat(period.before()).isEqualTo(new Period(beforeFrom, beforeTo));
        assertThat(period.yearBefore()).isEqualTo(new Period(yearFrom, yearTo));
    }

    @Test
    void isTheQuarterUntilTodayWhereNothingIsSaid() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        assertThat(new FigureFilter(null, null, null, null, null).period(today)).isEqualTo(new Period(LocalDate.of(2026, 10, 1), today));
        assertThatThrownBy(() -> new FigureFilter(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 1), null, null, null).period(today))
            .hasMessageContaining("「结束日期」");
        assertThatThrownBy(() -> new FigureFilter(LocalDate.of(2000, 1, 1), today, null, null, null).period(today)).hasMessageContaining("10 年");
    }
}
