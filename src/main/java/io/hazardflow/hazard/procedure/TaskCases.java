package io.hazardflow.hazard.procedure;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.platform.ProcessVariable;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a task of the hazard family belongs to, for rules that are asked about a bare task. */
@Component
public class TaskCases {

    private final RuntimeService runtime;
    private final Callers callers;

    TaskCases(@Lazy RuntimeService runtime, Callers callers) {
        this.runtime = runtime;
        this.callers = callers;
    }

    public Optional<String> numberOf(Task task) {
        return variable(task, HazardProcess.CASE_NUMBER);
    }

    /** A variable of the task's process; empty when it has none of that name. */
    public <T> Optional<T> variable(Task task, ProcessVariable<T> variable) {
        if (task.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        Object value = callers.asSystem(() -> runtime.getVariable(task.getProcessInstanceId(), variable.name()));
        return Optional.ofNullable(variable.of(value));
    }
}
