package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.DataScope;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.registry.Industries;
import org.springframework.stereotype.Component;

/** Whose hazards somebody's figures count: those of his street, his department and its industries, his enterprise, or all. */
@Component
class FigureScope {

    private final Industries industries;

    FigureScope(Industries industries) {
        this.industries = industries;
    }

    HazardSums.Which of(Asked asked) {
        DataScope scope = asked.caller().scope();
        ScopeCondition within = scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among("m.enterprise", "scopeEnterprises", scope.enterprises())
            .among("m.street", "scopeStreets", scope.streets())
            .among("m.dept", "scopeDepartments", scope.departments())
            .among("m.industry", "scopeIndustries", industries.supervisedBy(scope.departments()))
            .build();
        return new HazardSums.Which(within, scope.enterprises().isEmpty(), asked.filter().conditions());
    }
}
