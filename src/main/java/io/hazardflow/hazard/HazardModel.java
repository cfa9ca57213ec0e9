package io.hazardflow.hazard;

import io.hazardflow.access.Callers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The deployed BPMN model, for pages that show it or name its steps. */
@Component
public class HazardModel {

    private final RepositoryService repository;
    private final Callers callers;
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();

    HazardModel(@Lazy RepositoryService repository, Callers callers) {
        this.repository = repository;
        this.callers = callers;
    }

    /** Id of the version that new cases run on. */
    public String latest() {
        return latest(HazardProcess.KEY).orElseThrow();
    }

    /** Name of a step as the diagram of its process says it; the id itself when the model has no such element. */
    public String nameOf(String processKey, String element) {
        ModelElementInstance found = latest(processKey).map(id -> of(id).<ModelElementInstance>getModelElementById(element)).orElse(null);
        return found instanceof FlowNode node && node.getName() != null ? node.getName() : element;
    }

    /** The same, whichever process of the family has the element. */
    public String nameOf(String element) {
        return HazardProcesses.KEYS.stream().map(key -> nameOf(key, element)).filter(name -> !name.equals(element)).findFirst().orElse(element);
    }

    /** The same of any process; empty for one that is not deployed. */
    public Optional<String> latest(String processKey) {
        return callers.asSystem(() -> Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(processKey)
            .latestVersion().singleResult()).map(ProcessDefinition::getId));
    }

    public BpmnModelInstance of(String definitionId) {
        return models.computeIfAbsent(definitionId, id -> callers.asSystem(() -> repository.getBpmnModelInstance(id)));
    }

    public String xml(String definitionId) {
        return callers.asSystem(() -> {
            try (InputStream file = repository.getProcessModel(definitionId)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
