package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.dashboard.indicator.FigureScope;
import io.hazardflow.hazard.HazardState;
import org.springframework.stereotype.Component;

/** Hazards, {@code hazardflow.hazard_measure m}. */
@Component
class HazardCountable {

    private final Countable countable;

    HazardCountable(FigureScope scope) {
        this.countable = new Countable("hazardflow.hazard_measure m", scope::within, "m.street", "m.dept", "m.industry", "m.enterprise", "m.number",
            "(select coalesce(named.title, named.description) from hazardflow.hazard named where named.number = m.number)", "m.state",
            state -> HazardState.valueOf(state).label(), "/hazards/");
    }

    Countable get() {
        return countable;
    }
}
