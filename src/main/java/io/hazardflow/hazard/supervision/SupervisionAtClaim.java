package io.hazardflow.hazard.supervision;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.TaskCases;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whoever could not finish a step of the supervision does not get it. */
@Component
class SupervisionAtClaim implements ClaimRule {

    private final TaskCases tasks;
    private final HazardCases cases;
    private final SupervisionDuties duties;

    SupervisionAtClaim(TaskCases tasks, HazardCases cases, SupervisionDuties duties) {
        this.tasks = tasks;
        this.cases = cases;
        this.duties = duties;
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        if (!duties.concern(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        return tasks.numberOf(task).flatMap(cases::find).flatMap(hazard -> {
            try {
                duties.check(task.getTaskDefinitionKey(), hazard, taker);
                return Optional.empty();
            } catch (FormRejectedException e) {
                return Optional.of(e.getMessage());
            }
        });
    }
}
