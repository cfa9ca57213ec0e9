package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.plan.PlanRegister;
import io.hazardflow.registry.plan.PlanState;
import io.hazardflow.registry.plan.PlanViews;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contingency plans of an enterprise that are in force, what is to be evaluated first at the top. */
@Component
class PlanPart {

    private static final int SHOWN = 5;

    private final PlanRegister register;
    private final PlanViews views;

    PlanPart(PlanRegister register, PlanViews views) {
        this.register = register;
        this.views = views;
    }

    /**
     * @param inForce how many there are
     * @param overdue of these, past the day of their evaluation
     */
    record Shown(long inForce, long overdue, List<PlanViews.Row> items) {
    }

    Shown of(Enterprise enterprise, Caller reader) {
        PlanRegister.Filter inForce = new PlanRegister.Filter(null, PlanState.IN_FORCE, null, null, enterprise.id(), null, null);
        PlanRegister.Filter overdue = new PlanRegister.Filter(null, PlanState.OVERDUE, null, null, enterprise.id(), null, null);
        return new Shown(register.count(reader, inForce), register.count(reader, overdue), views.rows(register.page(reader, inForce, SHOWN, 0)));
    }
}
