package io.hazardflow.task;

import io.hazardflow.access.Callers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The ways back that models draw: a boundary event of the message {@value #MESSAGE} on a user task. */
@Component
public class StepsBack {

    static final String MESSAGE = "step-back";

    private final RepositoryService repository;
    private final Callers callers;

    StepsBack(@Lazy RepositoryService repository, Callers callers) {
        this.repository = repository;
        this.callers = callers;
    }

    /** The user task that a step goes back to. */
    public record Way(String step, String name) {
    }

    /** Empty where the model draws no way back. */
    public Optional<Way> from(String definitionId, String step) {
        BpmnModelInstance model = callers.asSystem(() -> repository.getBpmnModelInstance(definitionId));
        return model.getModelElementsByType(BoundaryEvent.class).stream()
            .filter(event -> event.getAttachedTo().getId().equals(step) && isStepBack(event))
            .findFirst().flatMap(event -> firstTaskAfter(event, new HashSet<>())).map(task -> new Way(task.getId(), task.getName()));
    }

    private static boolean isStepBack(BoundaryEvent event) {
        return event.getEventDefinitions().stream().anyMatch(definition -> definition instanceof MessageEventDefinition message
            && message.getMessage() != null && MESSAGE.equals(message.getMessage().getName()));
    }

    private static Optional<FlowNode> firstTaskAfter(FlowNode node, Set<FlowNode> seen) {
        for (SequenceFlow flow : node.getOutgoing()) {
            FlowNode next = flow.getTarget();
            if (next instanceof UserTask) {
                return Optional.of(next);
            }
            Optional<FlowNode> found = seen.add(next) ? firstTaskAfter(next, seen) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
