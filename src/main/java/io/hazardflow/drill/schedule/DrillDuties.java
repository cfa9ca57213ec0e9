package io.hazardflow.drill.schedule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.procedure.TaskCases;
import io.hazardflow.hazard.rule.LastStep;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whoever wrote the plan of a drill approves it at no stage (domain C.0). */
@Component
class DrillDuties implements ClaimRule {

    private static final Set<String> APPROVALS = Set.of(EmergencyDrill.APPROVE_DRILL, EmergencyDrill.APPROVE_PUBLIC_IMPACT);
    private static final String RULE = "编制方案的人不能审批";

    private final LastStep lastStep;
    private final TaskCases tasks;

    DrillDuties(LastStep lastStep, TaskCases tasks) {
        this.lastStep = lastStep;
        this.tasks = tasks;
    }

    void check(FormContext context, String step) {
        boolean forTheAuthor = context.standsFor() != null && wrote(context.standsFor(), context.caseNumber());
        if (forTheAuthor || wrote(context.caller(), context.caseNumber())) {
            throw new FormRejectedException(null, step, RULE);
        }
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return APPROVALS.contains(task.getTaskDefinitionKey())
            ? tasks.numberOf(task).filter(number -> wrote(taker, number)).map(number -> RULE) : Optional.empty();
    }

    private boolean wrote(Caller person, String number) {
        return lastStep.doneBy(person, number, EmergencyDrill.SCHEDULE_DRILL);
    }
}
