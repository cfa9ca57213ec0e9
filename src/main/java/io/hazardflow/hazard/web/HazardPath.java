package io.hazardflow.hazard.web;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.HazardProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which elements and flows of the model a case has passed, as far as the engine's history still holds it. */
@Component
public class HazardPath {

    /** A flow is walked in one breath: its target begins right after its source has ended. */
    private static final Duration ONE_BREATH = Duration.ofSeconds(2);

    private final HistoryService history;
    private final HazardModel models;
    private final Callers callers;

    HazardPath(@Lazy HistoryService history, HazardModel models, Callers callers) {
        this.history = history;
        this.models = models;
        this.callers = callers;
    }

    public record Path(String definitionId, Set<String> elements, Set<String> flows) {
    }

    Path of(String caseNumber) {
        return of(caseNumber, HazardProcess.KEY);
    }

    /** The same for a case of any process. */
    public Path of(String caseNumber, String processKey) {
        HistoricProcessInstance instance = callers.asSystem(() ->
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(processKey)
                .orderByProcessInstanceStartTime().desc().list()).stream().findFirst().orElse(null);
        if (instance == null) {
            return new Path(models.latest(processKey).orElseThrow(), Set.of(), Set.of());
        }
        List<HistoricActivityInstance> activities = callers.asSystem(() ->
            history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).orderPartiallyByOccurrence().asc().list());
        Set<String> elements = new HashSet<>();
        Set<String> flows = new HashSet<>();
        BpmnModelInstance model = models.of(instance.getProcessDefinitionId());
        for (HistoricActivityInstance activity : activities) {
            if (activity.getEndTime() != null && !activity.isCanceled()) {
                elements.add(activity.getActivityId());
                flows.addAll(flowsAfter(activity, model, activities));
            }
        }
        return new Path(instance.getProcessDefinitionId(), elements, flows);
    }

    private static Set<String> flowsAfter(HistoricActivityInstance activity, BpmnModelInstance model, List<HistoricActivityInstance> all) {
        if (!(model.getModelElementById(activity.getActivityId()) instanceof FlowNode node)) {
            return Set.of();
        }
        Instant end = activity.getEndTime().toInstant();
        record Walked(SequenceFlow flow, Instant at) {
        }
        List<Walked> walked = node.getOutgoing().stream()
            .flatMap(flow -> all.stream().filter(next -> next.getActivityId().equals(flow.getTarget().getId()))
                .map(next -> next.getStartTime().toInstant())
                .filter(start -> !start.isBefore(end) && start.isBefore(end.plus(ONE_BREATH))).limit(1).map(start -> new Walked(flow, start)))
            .sorted(Comparator.comparing(Walked::at)).toList();
        long most = node instanceof ExclusiveGateway ? 1 : walked.size();
        Set<String> flows = new HashSet<>();
        walked.stream().limit(most).forEach(w -> flows.add(w.flow().getId()));
        return flows;
    }
}
