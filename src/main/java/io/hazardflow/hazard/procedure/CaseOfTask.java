package io.hazardflow.hazard.procedure;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the case that a task of its family belongs to, for rules at the claim. */
@Component
public class CaseOfTask {

    private final HazardCases cases;
    private final RuntimeService runtime;
    private final Callers callers;

    CaseOfTask(HazardCases cases, @Lazy RuntimeService runtime, Callers callers) {
        this.cases = cases;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** Empty for a task that belongs to no hazard. */
    public Optional<HazardCase> of(Task task) {
        if (task.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        Object number = callers.asSystem(() -> runtime.getVariable(task.getProcessInstanceId(), HazardProcess.CASE_NUMBER.name()));
        return Optional.ofNullable(HazardProcess.CASE_NUMBER.of(number)).flatMap(cases::find);
    }
}
