package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitsTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private final TimeLimits limits = new TimeLimits(DB.jdbc, RegistryDatabase.CLOCK, DB.workingDays);

    @ParameterizedTest
    @CsvSource({
        "verify-hazard.urgent,  2026-09-30T17:00:00+08:00, 2026-09-30T21:00:00+08:00",
        "verify-hazard,         2026-09-30T17:00:00+08:00, 2026-10-08T23:59:59+08:00",
        "verify-hazard.tip,     2026-09-30T17:00:00+08:00, 2026-10-10T23:59:59+08:00",
        "fix-on-site,           2026-09-30T17:00:00+08:00, 2026-10-01T17:00:00+08:00",
        "assign-rectification,  2026-11-23T23:30:00Z,      2026-11-25T23:59:59+08:00",
        "acknowledge-order,     2026-11-24T00:00:00+08:00, 2026-11-25T23:59:59+08:00",
        "review-rectification,  2026-11-24T09:00:00+08:00, 2026-12-01T23:59:59+08:00",
        "review-rectification.major, 2026-11-24T09:00:00+08:00, 2026-12-04T23:59:59+08:00",
        "approve-closure,       2026-11-24T09:00:00+08:00, 2026-11-26T23:59:59+08:00",
        "urge-enterprise,       2026-11-24T09:00:00+08:00, 2026-11-26T23:59:59+08:00",
        "urge-street,           2026-11-24T09:00:00+08:00, 2026-11-27T23:59:59+08:00",
        "duplicate-window,      2026-11-24T09:00:00+08:00, 2026-12-24T23:59:59+08:00"})
    void a_step_is_due_by_its_limit(String key, OffsetDateTime from, OffsetDateTime due) {
        assertThat(limits.due(key, from.toInstant())).isEqualTo(due.toInstant());
    }

    @Test
    void the_row_effective_on_the_day_counts() {
        DB.jdbc.sql("""
            insert into hazardflow.time_limit (key, amount, unit, effective_from, effective_to, basis) values
                ('dated', 5, 'DAY', '2025-01-01', '2026-06-30', '旧规定'),
                ('dated', 3, 'HOUR', '2026-07-01', null, '新规定')
            """).update();
        TimeLimits fresh = new TimeLimits(DB.jdbc, RegistryDatabase.CLOCK, DB.workingDays);

        assertThat(fresh.get("dated", LocalDate.of(2026, 6, 30))).isEqualTo(new TimeLimit("dated", 5, TimeLimit.Unit.DAY, "旧规定"));
        assertThat(fresh.get("dated")).isEqualTo(new TimeLimit("dated", 3, TimeLimit.Unit.HOUR, "新规定"));
        assertThat(fresh.due("dated", Instant.parse("2026-06-30T15:59:59Z"))).isEqualTo(Instant.parse("2026-07-05T15:59:59Z"));
        assertThat(fresh.due("dated", Instant.parse("2026-06-30T16:00:00Z"))).isEqualTo(Instant.parse("2026-06-30T19:00:00Z"));
        assertThatThrownBy(() -> fresh.get("dated", LocalDate.of(2024, 12, 31))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void every_limit_names_its_basis() {
        assertThat(limits.get("verify-hazard").basis()).isEqualTo("本系统设计值");
        assertThat(limits.get("review-rectification.major").basis()).contains("鄂安〔2010〕20号");
    }
}
