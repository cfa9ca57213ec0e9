package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.registry.Industries;
import org.springframework.stereotype.Component;

/** Whose hazards somebody's figures count: those of his street, his department and its industries, his enterprise, or all. */
@Component
public class FigureScope {

    private final Industries industries;

    FigureScope(Industries industries) {
        this.industries = industries;
    }

    HazardSums.Which of(Asked asked) {
        return new HazardSums.Which(within(asked.caller()), asked.caller().scope().enterprises().isEmpty(), asked.filter().conditions());
    }

    /** On {@code hazardflow.hazard_measure m}. */
    public ScopeCondition within(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among("m.enterprise", "scopeEnterprises", scope.enterprises())
            .among("m.street", "scopeStreets", scope.streets())
            .among("m.dept", "scopeDepartments", scope.departments())
            .among("m.industry", "scopeIndustries", industries.supervisedBy(scope.departments()))
            .build();
    }
}
