package io.hazardflow.dashboard.processmap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The deployed versions of a process and their activities that take time. */
@Component
class MapModels {

    private static final String CALL_ACTIVITY = "callActivity";
    private static final Set<String> TYPES = Set.of("userTask", CALL_ACTIVITY, "receiveTask", "eventBasedGateway", "intermediateCatchEvent");

    private final RepositoryService repository;
    private final HazardModel models;
    private final Callers callers;

    MapModels(@Lazy RepositoryService repository, HazardModel models, Callers callers) {
        this.repository = repository;
        this.models = models;
        this.callers = callers;
    }

    /** @param since when it was deployed */
    record Version(int version, Instant since, @JsonIgnore String processName, @JsonIgnore String definitionId) {
    }

    /** @param type as BPMN names it */
    record Activity(String id, String name, String type) {

        /** A call activity waits for the process that it calls, whose own map says where the time goes. */
        boolean takesItsOwnTime() {
            return !CALL_ACTIVITY.equals(type);
        }
    }

    /** Names of the deployed ones of these processes, by key. */
    Map<String, String> names(List<String> processKeys) {
        return callers.asSystem(() -> repository.createProcessDefinitionQuery()
            .processDefinitionKeyIn(processKeys.toArray(String[]::new)).latestVersion().list()).stream()
            .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getName));
    }

    /** The newest first; empty for a process that is not deployed. */
    List<Version> versions(String processKey) {
        return callers.asSystem(() -> repository.createProcessDefinitionQuery().processDefinitionKey(processKey)
            .orderByProcessDefinitionVersion().desc().list().stream().map(this::version).toList());
    }

    String xml(Version version) {
        return models.xml(version.definitionId());
    }

    List<Activity> activities(Version version) {
        return models.of(version.definitionId()).getModelElementsByType(FlowNode.class).stream().filter(MapModels::takesTime)
            .map(MapModels::activity).toList();
    }

    /** As the newest version says it that has the activity. */
    Optional<Activity> find(List<Version> versions, String id) {
        return versions.stream().flatMap(version -> activities(version).stream()).filter(activity -> activity.id().equals(id)).findFirst();
    }

    private Version version(ProcessDefinition definition) {
        return new Version(definition.getVersion(), repository.createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult()
            .getDeploymentTime().toInstant(), definition.getName(), definition.getId());
    }

    private static boolean takesTime(FlowNode node) {
        return TYPES.contains(node.getElementType().getTypeName())
            && node.getChildElementsByType(EventDefinition.class).stream().noneMatch(LinkEventDefinition.class::isInstance);
    }

    private static Activity activity(FlowNode node) {
        return new Activity(node.getId(), node.getName() == null ? node.getId() : node.getName(), node.getElementType().getTypeName());
    }
}
