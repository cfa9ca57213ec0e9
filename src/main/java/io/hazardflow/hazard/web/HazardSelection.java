package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardScope;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cases of a person's scope that a filter leaves: what lists, counts, boards and exports agree on. */
@Component
public class HazardSelection {

    private final HazardScope scope;
    private final Clock clock;

    HazardSelection(HazardScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    /** On {@code hazardflow.hazard h}. */
    public ScopeCondition of(Caller caller, HazardFilter filter) {
        ScopeCondition within = scope.of(caller);
        HazardFilter.Conditions conditions = filter.conditions(clock);
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        parameters.putAll(conditions.parameters());
        return new ScopeCondition(within.sql() + conditions.sql(), parameters);
    }
}
