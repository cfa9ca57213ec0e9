package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may take a task, besides having its post: separation of duties and certificates, as every kind of case says. */
@Component
public class TakingRules {

    private final ObjectProvider<ClaimRule> rules;
    private final TaskService tasks;
    private final Callers callers;

    TakingRules(ObjectProvider<ClaimRule> rules, @Lazy TaskService tasks, Callers callers) {
        this.rules = rules;
        this.tasks = tasks;
        this.callers = callers;
    }

    public Optional<String> refusal(CaseTask of, Caller taker) {
        Task task = callers.asSystem(() -> tasks.createTaskQuery().taskId(of.id()).singleResult());
        return rules.orderedStream().flatMap(rule -> rule.refusal(task, taker).stream()).findFirst();
    }
}
