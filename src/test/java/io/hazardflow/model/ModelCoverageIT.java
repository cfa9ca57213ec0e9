package io.hazardflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

class ModelCoverageIT {

    @Test
    void everyElementAndEveryFlowOfEveryModelIsWalkedByATest() throws IOException {
        Set<String> walked = walked();
        Map<String, Set<String>> notWalked = new TreeMap<>();
        for (Path file : Models.of("processes", ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String key = model.getModelElementsByType(Process.class).iterator().next().getId();
            Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
            Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
            Set<String> missing = new TreeSet<>();
            nodes.stream().map(FlowElement::getId).filter(id -> !walked.contains(key + "\t" + id)).forEach(missing::add);
            flows.stream().map(ModelCoverageIT::trace).filter(id -> !walked.contains(key + "\t" + id)).forEach(missing::add);
            System.out.printf("Model coverage %s: %d nodes, %d flows, %d not walked%n", key, nodes.size(), flows.size(), missing.size());
            if (!missing.isEmpty()) {
                notWalked.put(key, missing);
            }
        }
        assertThat(notWalked).as("elements that no process test walks").isEmpty();
    }

    /** What the engine leaves of a flow: it takes none to the events that a gateway waits for, but goes on at the event that comes. */
    private static String trace(SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId();
    }

    private static Set<String> walked() throws IOException {
        Set<String> all = new HashSet<>();
        for (Path file : Models.of(ModelCoverageRecorder.FOLDER.toString(), ".txt")) {
            all.addAll(Files.readAllLines(file));
        }
        return all;
    }
}
