package io.hazardflow.dashboard.report;

import io.hazardflow.drill.UnitKind;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the list of reports is narrowed to; null or blank means "any".
 *
 * @param state  comma list of states
 * @param period {@code 2026Q3} or {@code 2026}
 * @param late   only those that are past their day, or were submitted after it
 * @param q      words in number or unit
 */
public record StatisticsFilter(String state, StatisticsPeriod.Kind periodKind, String period, UnitKind unitKind, String street, String department,
                               Boolean late, String q) {

    static final String LATE = "(r.late or r.overdue or r.state in ('CONFIRMING', 'SIGNING') and r.due_at < :now)";

    private static final Set<String> STATES = Arrays.stream(StatisticsState.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** The same without the filter of states. */
    StatisticsFilter ofAnyState() {
        return new StatisticsFilter(null, periodKind, period, unitKind, street, department, late, q);
    }

    /** On {@code r}; takes the parameter {@code now}. */
    Conditions conditions() {
        if (Conditions.given(state)) {
            Refusals.check(Arrays.stream(state.split(",")).map(String::strip).allMatch(STATES::contains),
                "「状态」应为 " + STATES.stream().sorted().collect(Collectors.joining("、")));
        }
        Conditions conditions = new Conditions().among("r.state", "states", state)
            .equal("r.period_kind", "periodKind", periodKind == null ? null : periodKind.name())
            .equal("r.period", "period", period)
            .equal("r.unit_kind", "unitKind", unitKind == null ? null : unitKind.name())
            .equal("r.street", "street", street)
            .equal("r.department", "department", department)
            .words("(r.number || ' ' || coalesce(r.unit_name, ''))", q);
        return Boolean.TRUE.equals(late) ? conditions.with(" and " + LATE) : conditions;
    }
}
