package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.registry.plan.PlanRegister;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What made it necessary to revise a contingency plan, {@code r}: an evaluation of the plan that says so, and a drill whose evaluation says so.
 * Revised it is by the version that came of it; the time for it is {@code time_limit contingency-plan.revision} of that day.
 */
@Component
class PlanTriggerCountable {

    private static final String LIMIT = """
        (select l.amount from hazardflow.time_limit l where l.key = 'contingency-plan.revision' and l.effective_from <= x.day
            and coalesce(l.effective_to, x.day) >= x.day order by l.effective_from desc limit 1)""";

    private static final String FROM = """
        (select x.*, x.day + %s as until from (
            select v.plan, v.reviewed_on as day, %s as at, '（评估）' as cause,
                (select n.since from hazardflow.contingency_plan_version o
                     join hazardflow.contingency_plan_version n on n.plan = o.plan and n.ordinal = o.ordinal + 1
                 where o.plan = v.plan and o.version = v.version) as revised
            from hazardflow.contingency_plan_review v where v.revise
            union all
            select d.plan, %s, d.evaluated_at, '（演练 ' || d.number || '）',
                (select n.since from hazardflow.contingency_plan_version n where n.plan = d.plan and n.source = d.number)
            from hazardflow.drill d where d.plan is not null and d.evaluated_at is not null
                and exists (select from hazardflow.drill_improvement m where m.number = d.number and m.type = 'PLAN_REVISION')) x) r
        join hazardflow.contingency_plan p on p.id = r.plan left join hazardflow.enterprise e on e.id = p.enterprise"""
        .formatted(LIMIT, AreaSql.beginOf("v.reviewed_on"), AreaSql.day("d.evaluated_at"));

    /** Revised, or its time is over. */
    static final String DECIDED = "(r.revised is not null or r.until < cast(:today as date))";
    static final String IN_TIME = "r.revised <= r.until";

    private static final Map<String, String> STATES = Map.of("IN_TIME", "按时修订", "LATE", "逾期修订", "OPEN", "未修订");

    private final Countable countable;

    PlanTriggerCountable(PlanRegister register) {
        this.countable = new Countable(FROM, register::scope, "coalesce(p.street, e.street)",
            "coalesce(p.department, " + AreaSql.department("e.industry") + ")",
            "e.industry", "p.enterprise", "p.id", "p.title || r.cause",
            "case when r.revised is null then 'OPEN' when r.revised <= r.until then 'IN_TIME' else 'LATE' end", STATES::get, "/contingency-plans/");
    }

    Countable get() {
        return countable;
    }
}
