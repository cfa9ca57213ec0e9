package io.hazardflow.absence;

import io.hazardflow.access.Callers;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The steps that an absence can be limited to: the user tasks of the models as they are deployed now. */
@Component
class StepChoices {

    private final RepositoryService repository;
    private final Callers callers;

    StepChoices(@Lazy RepositoryService repository, Callers callers) {
        this.repository = repository;
        this.callers = callers;
    }

    record Choice(String key, String label, String process) {
    }

    List<Choice> all() {
        return callers.asSystem(() -> repository.createProcessDefinitionQuery().latestVersion().active().orderByProcessDefinitionKey().asc()
            .list().stream().flatMap(process -> repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> new Choice(task.getId(), task.getName(), process.getName()))).toList());
    }

    boolean isKnown(String step) {
        return all().stream().anyMatch(choice -> choice.key().equals(step));
    }
}
