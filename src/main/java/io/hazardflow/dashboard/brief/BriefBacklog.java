package io.hazardflow.dashboard.brief;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.selfcheck.SelfCheckScope;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.platform.EngineClock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Self-checks and drills that were not done in their time, and those of the week that begins. */
@Component
class BriefBacklog {

    private final JdbcClient jdbc;
    private final SelfCheckScope selfChecks;
    private final DrillScope drills;

    BriefBacklog(JdbcClient jdbc, SelfCheckScope selfChecks, DrillScope drills) {
        this.jdbc = jdbc;
        this.selfChecks = selfChecks;
        this.drills = drills;
    }

    private record Two(long late, long due) {
    }

    Brief.Backlog of(Week week, Caller sight) {
        Two checks = two("count(*) filter (where s.state = 'MISSED') as late, "
            + "count(*) filter (where s.state = 'OPEN' and s.due >= :begin and s.due < :end) as due", "self_check s", selfChecks.of(sight), week);
        ScopeCondition seen = drills.of(sight);
        Two held = two("count(*) filter (where d.overdue_at is not null) as late, "
            + "count(*) filter (where d.overdue_at is null and d.due_on >= :first and d.due_on <= :last) as due",
            "drill d", new ScopeCondition("d.held_at is null and d.cancelled_at is null and " + seen.sql(), seen.parameters()), week);
        return new Brief.Backlog(checks.late(), checks.due(), held.late(), held.due());
    }

    private Two two(String counts, String table, ScopeCondition within, Week week) {
        return jdbc.sql("select " + counts + " from hazardflow." + table + " where " + within.sql())
            .param("first", week.monday()).param("last", week.sunday())
            .param("begin", moment(week)).param("end", moment(week.next())).params(within.parameters()).query(Two.class).single();
    }

    private static OffsetDateTime moment(Week week) {
        return week.monday().atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }
}
