package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.dashboard.indicator.FigureScope;
import io.hazardflow.hazard.HazardState;
import org.springframework.stereotype.Component;

/** Hazards, {@code hazardflow.hazard_measure m}. */
@Component
class HazardCountable {

    private final FigureScope scope;
    private final Countable all;

    HazardCountable(FigureScope scope) {
        this.scope = scope;
        this.all = among("hazardflow.hazard_measure m");
    }

    Countable get() {
        return all;
    }

    /** @param from some of them, as {@code m} */
    Countable among(String from) {
        return new Countable(from, scope::within, "m.street", "m.dept", "m.industry", "m.enterprise", "m.number",
            "(select coalesce(named.title, named.description) from hazardflow.hazard named where named.number = m.number)", "m.state",
            state -> HazardState.valueOf(state).label(), "/hazards/");
    }
}
