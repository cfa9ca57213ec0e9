package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.web.DrillRow;
import io.hazardflow.drill.web.DrillRows;
import io.hazardflow.registry.Enterprise;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drills of an enterprise: what it owes, what it held, and its annual plan. */
@Component
class DrillPart {

    private static final int SHOWN = 5;
    private static final String OWED = "d.held_at is null and d.cancelled_at is null";

    private final JdbcClient jdbc;
    private final DrillScope scope;
    private final DrillRows rows;
    private final Clock clock;

    DrillPart(JdbcClient jdbc, DrillScope scope, DrillRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param all          whatever became of them
     * @param overdue      not held in their time
     * @param heldThisYear held since the first of January
     * @param yearFrom     that day
     * @param plan         of this year; null for none
     * @param owed         not held yet, by their last day
     * @param held         the newest first
     */
    record Shown(long all, long owedCount, long overdue, long heldThisYear, LocalDate yearFrom, AnnualPlan plan, List<DrillRow> owed,
                 List<DrillRow> held) {
    }

    record AnnualPlan(String number, int year, AnnualPlanState state, String stateLabel) {
    }

    private record Counts(long n, long owed, long overdue, long held) {
    }

    private record Plan(String number, int year, AnnualPlanState state) {

        AnnualPlan shown() {
            return new AnnualPlan(number, year, state, state.label());
        }
    }

    Shown of(Enterprise enterprise, Caller reader) {
        LocalDate year = LocalDate.now(clock).withDayOfYear(1);
        Counts counts = select("""
                select count(*) as n, count(*) filter (where %1$s) as owed, count(*) filter (where %1$s and d.overdue_at is not null) as overdue,
                       count(*) filter (where (d.held_at at time zone 'Asia/Shanghai')::date >= :year) as held""".formatted(OWED), "", enterprise, reader)
            .param("year", year).query(Counts.class).single();
        return new Shown(counts.n(), counts.owed(), counts.overdue(), counts.held(), year, plan(enterprise, year.getYear(), reader),
            shown(OWED, "d.due_on, d.number", enterprise, reader), shown("d.held_at is not null", "d.held_at desc, d.number desc", enterprise, reader));
    }

    private List<DrillRow> shown(String which, String order, Enterprise enterprise, Caller reader) {
        return rows.of(select("select d.*", " and " + which + " order by " + order + " limit " + SHOWN, enterprise, reader).query(Drill.class).list(), reader);
    }

    private AnnualPlan plan(Enterprise enterprise, int year, Caller reader) {
        ScopeCondition within = scope.ofAnnualPlans(reader);
        return jdbc.sql("""
                select p.number, p.year, p.state from hazardflow.annual_drill_plan p
                where p.unit = :unit and p.year = :year and p.state <> 'WITHDRAWN' and\s""" + within.sql())
            .params(within.parameters()).param("unit", enterprise.id()).param("year", year).query(Plan.class).optional().map(Plan::shown).orElse(null);
    }

    private JdbcClient.StatementSpec select(String what, String rest, Enterprise enterprise, Caller reader) {
        ScopeCondition within = scope.of(reader);
        return jdbc.sql(what + " from hazardflow.drill d where d.unit = :unit and " + within.sql() + rest).params(within.parameters())
            .param("unit", enterprise.id());
    }
}
