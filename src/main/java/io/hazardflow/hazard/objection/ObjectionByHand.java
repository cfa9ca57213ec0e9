package io.hazardflow.hazard.objection;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The unit that has to rectify objects, once an order and while the time for it runs. */
@Component
class ObjectionByHand implements ProcedureRule {

    private final Objections objections;

    ObjectionByHand(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Procedure procedure() {
        return Procedure.ORDER_OBJECTION;
    }

    @Override
    public Optional<String> refusal(HazardCase hazard, Caller caller) {
        return objections.refusal(hazard, caller);
    }
}
