package io.hazardflow.dashboard.area;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.enterprise.EnterpriseScope;
import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.registry.EnterpriseReach;
import io.hazardflow.registry.Industries;
import org.springframework.stereotype.Component;

/** Enterprises of the register, {@code hazardflow.enterprise e}. */
@Component
class EnterpriseCountable {

    private final EnterpriseScope scope;
    private final Countable countable;

    EnterpriseCountable(EnterpriseScope scope, Industries industries) {
        this.scope = scope;
        this.countable = new Countable("hazardflow.enterprise e", this::within, "e.street", AreaSql.department("e.industry"), "e.industry", "e.id",
            "e.id", "e.name", "e.industry", industries::label, "/enterprises/");
    }

    Countable get() {
        return countable;
    }

    ScopeCondition within(Caller caller) {
        EnterpriseReach reach = scope.of(caller);
        return reach.all() ? ScopeCondition.ALL : ScopeCondition.anyOf().among("e.id", "scopeEnterprises", reach.ids())
            .among("e.street", "scopeStreets", reach.streets()).among("e.industry", "scopeIndustries", reach.industries()).build();
    }
}
