package io.hazardflow.hazard.supervision;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The committee's office puts a major hazard up again, after a refusal or when the case was reopened. */
@Component
class SupervisionByHand implements ProcedureRule {

    @Override
    public Procedure procedure() {
        return Procedure.MAJOR_HAZARD_SUPERVISION;
    }

    @Override
    public Optional<String> refusal(HazardCase hazard, Caller caller) {
        if (!caller.has(Role.SAFETY_COMMITTEE)) {
            return Optional.of("由区安委办启动");
        }
        if (hazard.level() != Level.MAJOR || hazard.dept() == null) {
            return Optional.of("只对已核实的重大隐患挂牌督办");
        }
        return hazard.closedAt() == null ? Optional.empty() : Optional.of("案件已办结");
    }
}
