package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which improvement a task is about. Its document says so too, for a drill may have several at once. */
@Component
class ImprovementTasks {

    private static final String FIELD = EmergencyDrill.IMPROVEMENT.name();

    private final Improvements improvements;
    private final TaskService tasks;

    ImprovementTasks(Improvements improvements, @Lazy TaskService tasks) {
        this.improvements = improvements;
        this.tasks = tasks;
    }

    Improvement of(FormContext context) {
        String position = EmergencyDrill.IMPROVEMENT.of(tasks.getVariable(context.taskId(), FIELD));
        return improvements.get(context.caseNumber(), Integer.parseInt(position));
    }

    /** @throws FormRejectedException when the document is about another one */
    Improvement of(Submission submission) {
        Improvement item = of(submission.context());
        if (!String.valueOf(item.position()).equals(submission.text(FIELD))) {
            throw new FormRejectedException(FIELD, "改进项", "应为本任务的第 " + item.position() + " 项");
        }
        return item;
    }

    /** The item as the only choice of its field. */
    Map<String, Object> prefill(Improvement item) {
        String position = String.valueOf(item.position());
        return Map.of(FIELD, position, "improvementChoices", List.of(new OwnerChoices.Choice(position, item.shown())));
    }
}
