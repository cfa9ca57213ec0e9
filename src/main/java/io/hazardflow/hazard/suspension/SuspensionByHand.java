package io.hazardflow.hazard.suspension;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The department in charge, by its officers or its office, starts a suspension whenever the case needs one. */
@Component
class SuspensionByHand implements ProcedureRule {

    @Override
    public Procedure procedure() {
        return Procedure.BUSINESS_SUSPENSION;
    }

    @Override
    public Optional<String> refusal(HazardCase hazard, Caller caller) {
        if (hazard.dept() == null || hazard.enterprise() == null) {
            return Optional.of("确定监管部门和责任企业后才能启动");
        }
        if (!caller.isIn(Role.LAW.group(hazard.dept())) && !caller.isIn(Role.DEPT.group(hazard.dept()))) {
            return Optional.of("由监管部门或其执法人员启动");
        }
        return hazard.closedAt() == null ? Optional.empty() : Optional.of("案件已办结");
    }
}
