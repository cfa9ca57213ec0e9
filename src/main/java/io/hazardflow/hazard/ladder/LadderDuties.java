package io.hazardflow.hazard.ladder;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Nobody of an enterprise answers a rung of the ladder, whichever unit he acts for. */
@Component
class LadderDuties implements ClaimRule {

    private static final Set<String> RUNGS = Set.of(HazardProcess.URGE_ENTERPRISE, HazardProcess.URGE_STREET, DeadlineLadder.URGE_DISTRICT,
        DeadlineLadder.DECIDE_LISTING, DeadlineLadder.NOTIFY_INTERVIEW, DeadlineLadder.HOLD_INTERVIEW, DeadlineLadder.REFER_PENALTY);

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        if (!RUNGS.contains(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        try {
            SeparationOfDuties.checkOfficial(taker, task.getName());
            return Optional.empty();
        } catch (FormRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }
}
