package io.hazardflow.dashboard.report;

import io.hazardflow.drill.UnitKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owes statistics and by when, by dated rows. */
@Component
class StatisticsDuties {

    private final JdbcClient jdbc;

    StatisticsDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueDay day of the month after the period */
    record Duty(UnitKind unitKind, StatisticsPeriod.Kind periodKind, String enterprises, int dueDay, String basis) {

        boolean watchedOnly() {
            return "WATCHED".equals(enterprises);
        }

        /** Last day of submission. */
        LocalDate dueOn(StatisticsPeriod period) {
            LocalDate month = period.to().plusDays(1);
            return month.withDayOfMonth(Math.min(dueDay, month.lengthOfMonth()));
        }
    }

    /** Those that hold for a period. */
    List<Duty> of(StatisticsPeriod period) {
        return on(period.kind(), period.to());
    }

    /** The same, and of a period before the first row what that row says. */
    List<Duty> orFirst(StatisticsPeriod period) {
        LocalDate first = jdbc.sql("select min(effective_from) from hazardflow.statistics_duty where period_kind = ?").param(period.kind().name())
            .query(LocalDate.class).single();
        return on(period.kind(), first.isAfter(period.to()) ? first : period.to());
    }

    private List<Duty> on(StatisticsPeriod.Kind kind, LocalDate day) {
        return jdbc.sql("""
                select distinct on (unit_kind) unit_kind, period_kind, enterprises, due_day, basis from hazardflow.statistics_duty
                where period_kind = :kind and effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by unit_kind, effective_from desc""")
            .param("kind", kind.name()).param("day", day).query(Duty.class).list();
    }
}
