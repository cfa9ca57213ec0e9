package io.hazardflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelStyleTest {

    static List<Path> models() {
        return Models.of("processes", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void elementsHaveChosenIdsAndChineseNames(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(FlowElement.class)).allSatisfy(element ->
            assertThat(element.getId()).matches("[a-z]+(-[a-z0-9]+)*"));
        assertThat(model.getModelElementsByType(FlowNode.class)).filteredOn(node -> !(node instanceof ParallelGateway))
            .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecidingGatewayAsksAndEveryWayOutAnswers(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
            .allSatisfy(gateway -> {
                assertThat(gateway.getName()).endsWith("？");
                assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
            });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawnAndEveryUserTaskHasADueDateAndAPost(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(model.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getDiagramElement()).isNotNull());
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaPriority()).as(task.getId()).isNotBlank();
        });
        assertThat(model.getModelElementsByType(BoundaryEvent.class)).allSatisfy(event -> assertThat(event.getOutgoing()).hasSize(1));
        assertThat(model.getModelElementsByType(Process.class)).singleElement()
            .satisfies(process -> assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }
}
