package io.hazardflow.drill.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.drill.DrillPeriods;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTypeTest {

    @Test
    void eachPeriodBeginsAndEndsWithTheCalendar() {
        expect(PeriodType.MONTH, "2027-02-28", "2027-02", "2027-02-01", "2027-02-28");
        expect(PeriodType.MONTH, "2028-02-01", "2028-02", "2028-02-01", "2028-02-29");
        expect(PeriodType.MONTH, "2028-02-29", "2028-02", "2028-02-01", "2028-02-29");
        expect(PeriodType.MONTH, "2028-03-01", "2028-03", "2028-03-01", "2028-03-31");
        expect(PeriodType.MONTH, "2026-12-31", "2026-12", "2026-12-01", "2026-12-31");
        expect(PeriodType.QUARTER, "2028-01-01", "2028-Q1", "2028-01-01", "2028-03-31");
        expect(PeriodType.QUARTER, "2027-06-30", "2027-Q2", "2027-04-01", "2027-06-30");
        expect(PeriodType.QUARTER, "2027-07-01", "2027-Q3", "2027-07-01", "2027-09-30");
        expect(PeriodType.HALF_YEAR, "2027-01-01", "2027-H1", "2027-01-01", "2027-06-30");
        expect(PeriodType.HALF_YEAR, "2027-06-30", "2027-H1", "2027-01-01", "2027-06-30");
        expect(PeriodType.HALF_YEAR, "2027-07-01", "2027-H2", "2027-07-01", "2027-12-31");
        expect(PeriodType.YEAR, "2028-02-29", "2028", "2028-01-01", "2028-12-31");
    }

    @Test
    void blocksOfSeveralYearsBeginWithTheirAnchor() {
        assertThat(PeriodType.TWO_YEARS.of(LocalDate.of(2027, 5, 1), 2024)).isEqualTo(period("2026-2027", "2026-01-01", "2027-12-31"));
        assertThat(PeriodType.TWO_YEARS.of(LocalDate.of(2027, 5, 1), 2025)).isEqualTo(period("2027-2028", "2027-01-01", "2028-12-31"));
        assertThat(PeriodType.THREE_YEARS.of(LocalDate.of(2026, 1, 1), 2024)).isEqualTo(period("2024-2026", "2024-01-01", "2026-12-31"));
        assertThat(PeriodType.THREE_YEARS.of(LocalDate.of(2027, 1, 1), 2024)).isEqualTo(period("2027-2029", "2027-01-01", "2029-12-31"));
        assertThat(PeriodType.THREE_YEARS.of(LocalDate.of(2026, 1, 1), 2028)).as("anchor ahead")
            .isEqualTo(period("2025-2027", "2025-01-01", "2027-12-31"));
    }

    @Test
    void aYearHasItsPeriods() {
        assertThat(PeriodType.MONTH.in(2028, 2028)).hasSize(12).extracting(PeriodType.Period::code)
            .startsWith("2028-01", "2028-02").endsWith("2028-12");
        assertThat(PeriodType.QUARTER.in(2027, 2027)).extracting(PeriodType.Period::code).containsExactly("2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4");
        assertThat(PeriodType.HALF_YEAR.in(2027, 2027)).extracting(PeriodType.Period::code).containsExactly("2027-H1", "2027-H2");
        assertThat(PeriodType.YEAR.in(2027, 2027)).extracting(PeriodType.Period::code).containsExactly("2027");
        assertThat(PeriodType.TWO_YEARS.in(2027, 2026)).extracting(PeriodType.Period::code).containsExactly("2026-2027");
        assertThat(PeriodType.THREE_YEARS.in(2028, 2026)).extracting(PeriodType.Period::code).containsExactly("2026-2028");
    }

    @Test
    void periodsHaveNames() {
        assertThat(List.of("2026-03", "2026-12", "2026-Q1", "2026-Q4", "2026-H1", "2026-H2", "2026", "2026-2027", "2026-2028").stream()
            .map(DrillPeriods::label)).containsExactly("2026年3月", "2026年12月", "2026年第一季度", "2026年第四季度", "2026年上半年", "2026年下半年", "2026年",
            "2026至2027年", "2026至2028年");
        assertThat(DrillPeriods.label(null)).isEmpty();
    }

    private static void expect(PeriodType type, String day, String code, String from, String to) {
        assertThat(type.of(LocalDate.parse(day), 2026)).isEqualTo(period(code, from, to));
    }

    private static PeriodType.Period period(String code, String from, String to) {
        return new PeriodType.Period(code, LocalDate.parse(from), LocalDate.parse(to));
    }
}
