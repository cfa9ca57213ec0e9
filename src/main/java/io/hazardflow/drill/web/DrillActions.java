package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a drill offers to whom. The calls behind it decide for themselves. */
@Component
class DrillActions {

    private final DrillUnits units;

    DrillActions(DrillUnits units) {
        this.units = units;
    }

    /** Before it is held, whoever is over the unit may cancel it; the unit itself what it took upon itself. */
    List<DrillDetail.Action> of(Drill drill, Caller caller) {
        Optional<DrillUnit> unit = units.find(drill.unit());
        if (drill.heldAt() != null || drill.cancelledAt() != null || unit.isEmpty()) {
            return List.of();
        }
        boolean over = Stream.of(unit.get().confirmingGroup(), unit.get().pressingGroup()).anyMatch(caller::isIn) || caller.scope().all();
        boolean own = drill.origin() == DrillOrigin.VOLUNTARY && caller.isIn(unit.get().schedulingGroup());
        return over || own ? List.of(DrillDetail.Action.CANCEL) : List.of();
    }
}
