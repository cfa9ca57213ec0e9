package io.hazardflow.dashboard.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.hazard.lookback.LookBack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ClockStepsTest {

    private static final Set<String> TAKE_TIME = Set.of("userTask", "callActivity", "receiveTask", "eventBasedGateway", "intermediateCatchEvent");

    @Test
    void everyStepOfAHazardThatTakesTimeIsSomebodysAndNoOther() throws IOException {
        List<String> inModels = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/hazard/*.bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file.getInputStream());
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            if (HazardProcesses.KEYS.contains(process) && !LookBack.KEY.equals(process)) {
                model.getModelElementsByType(FlowNode.class).stream().filter(node -> TAKE_TIME.contains(node.getElementType().getTypeName()))
                    .filter(node -> node.getChildElementsByType(LinkEventDefinition.class).isEmpty())
                    .forEach(node -> inModels.add(process + "," + node.getId()));
            }
        }
        String table = new ClassPathResource("dashboard/clock-steps.csv").getContentAsString(StandardCharsets.UTF_8);

        assertThat(inModels).hasSizeGreaterThan(60);
        assertThat(table.lines().skip(1).map(line -> line.split(",")).map(row -> row[0] + "," + row[1]).collect(Collectors.toList()))
            .containsExactlyInAnyOrderElementsOf(inModels);
    }
}
