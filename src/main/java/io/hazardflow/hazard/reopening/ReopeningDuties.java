package io.hazardflow.hazard.reopening;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.TaskCases;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A reopening is decided by somebody who neither asked for it nor ended the case. */
@Component
class ReopeningDuties implements ClaimRule {

    private static final String STEP = "重新启动审批";

    private final TaskCases tasks;
    private final HazardCases cases;
    private final EndedCases ended;

    ReopeningDuties(TaskCases tasks, HazardCases cases, EndedCases ended) {
        this.tasks = tasks;
        this.cases = cases;
        this.ended = ended;
    }

    void checkApprover(Caller caller, String requester, HazardCase hazard) {
        SeparationOfDuties.checkOfficial(caller, STEP);
        if (caller.userId().equals(requester)) {
            throw new FormRejectedException(null, STEP, "申请人不能审批自己的申请");
        }
        if (ended.endedBy(hazard).filter(actor -> caller.userId().equals(actor.userId())).isPresent()) {
            throw new FormRejectedException(null, STEP, "原办结人不能审批");
        }
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        if (!CaseReopening.APPROVE.equals(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        String requester = tasks.variable(task, CaseReopening.REQUESTER).orElse(null);
        return tasks.numberOf(task).flatMap(cases::find).flatMap(hazard -> {
            try {
                checkApprover(taker, requester, hazard);
                return Optional.empty();
            } catch (FormRejectedException e) {
                return Optional.of(e.getMessage());
            }
        });
    }
}
