package io.hazardflow.dashboard.area;

import io.hazardflow.campaign.visit.InspectionScope;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.dashboard.indicator.Countable;
import org.springframework.stereotype.Component;

/** Visits, {@code hazardflow.inspection i}. */
@Component
class VisitCountable {

    private final Countable countable;

    VisitCountable(InspectionScope scope) {
        this.countable = new Countable("hazardflow.inspection i", scope::of, "i.street", "i.dept", "i.industry", "i.enterprise", "i.number",
            "i.enterprise_name", "i.state", state -> InspectionState.valueOf(state).label(), "/inspections/");
    }

    Countable get() {
        return countable;
    }
}
