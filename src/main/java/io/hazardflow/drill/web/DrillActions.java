package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.drill.CancellingPosts;
import io.hazardflow.drill.Drill;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a drill offers to whom. The calls behind it decide for themselves. */
@Component
class DrillActions {

    private final CancellingPosts cancelling;

    DrillActions(CancellingPosts cancelling) {
        this.cancelling = cancelling;
    }

    List<DrillDetail.Action> of(Drill drill, Caller caller) {
        boolean over = drill.heldAt() != null || drill.cancelledAt() != null;
        return !over && cancelling.of(drill).stream().anyMatch(caller::isIn) ? List.of(DrillDetail.Action.CANCEL) : List.of();
    }
}
