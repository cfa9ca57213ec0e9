package io.hazardflow.hazard.ending;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.procedure.TaskCases;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Nobody approves the ending that he proposed himself, nor takes the task. */
@Component
class EndingDuties implements ClaimRule {

    private static final String STEP = "特殊结案审批";

    private final TaskCases tasks;

    EndingDuties(TaskCases tasks) {
        this.tasks = tasks;
    }

    void checkApprover(Caller caller, String proposer) {
        SeparationOfDuties.checkOfficial(caller, STEP);
        if (caller.userId().equals(proposer)) {
            throw new FormRejectedException(null, STEP, "申请人不能审批自己提出的特殊结案");
        }
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        if (!ExceptionalEnding.APPROVE.equals(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        return tasks.variable(task, ExceptionalEnding.PROPOSER).flatMap(proposer -> {
            try {
                checkApprover(taker, proposer);
                return Optional.empty();
            } catch (FormRejectedException e) {
                return Optional.of(e.getMessage());
            }
        });
    }
}
