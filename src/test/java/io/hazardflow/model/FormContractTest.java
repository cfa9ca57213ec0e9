package io.hazardflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ProcessTest;
import io.hazardflow.form.FormConditionsLint;
import io.hazardflow.form.FormStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class FormContractTest {

    private static final String WITH_ENTERPRISE = "=enterpriseId != null and enterpriseId != \"\"";

    @Autowired
    private List<FormStep> steps;
    @Autowired
    private ObjectMapper json;

    @Test
    void everyStepHasItsFormEveryFormItsStepAndItsMeaning() {
        Set<String> files = Models.of("forms", ".form").stream().map(FormContractTest::formId).collect(Collectors.toCollection(TreeSet::new));
        Set<String> elements = Models.of("processes", ".bpmn").stream().flatMap(FormContractTest::formElements)
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files).isEqualTo(elements);
        assertThat(steps).extracting(FormStep::formId).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void aFormIsNamedAfterItsFileAndItsConditionsMeanTheSameInBothEngines() throws IOException {
        for (Path file : Models.of("forms", ".form")) {
            assertThat(json.readTree(file.toFile()).path("id").asText()).isEqualTo(formId(file));
            assertThat(FormConditionsLint.problems(file)).as(file.toString()).isEmpty();
        }
    }

    /** Where there is no enterprise, a tick says that there is none, and only then a group of three asks where it is. */
    @Test
    void aReporterSeesAtMostSixFields() throws IOException {
        JsonNode form = json.readTree(Path.of("forms/hazard/report-hazard.form").toFile());
        List<JsonNode> always = new ArrayList<>();
        List<JsonNode> withoutEnterprise = new ArrayList<>();
        List<JsonNode> forOthers = new ArrayList<>();
        form.path("components").forEach(component -> {
            String hide = component.at("/conditional/hide").asText();
            (hide.startsWith(WITH_ENTERPRISE) || hide.endsWith("or ownerless = false") ? withoutEnterprise : hide.contains("pickSource != true") ? forOthers : always).add(component);
        });

        assertThat(always).hasSizeLessThanOrEqualTo(6).noneMatch(component -> component.has("components"));
        assertThat(withoutEnterprise).hasSize(2).allMatch(place -> place.path("components").size() <= 3);
        assertThat(forOthers).extracting(component -> component.path("key").asText(component.path("label").asText()))
            .containsExactlyInAnyOrder("source", "parentKey", "签字");
    }

    @Test
    void everyFieldHasAChineseLabel() throws IOException {
        for (Path file : Models.of("forms", ".form")) {
            for (JsonNode field : json.readTree(file.toFile()).path("components")) {
                assertThat(field.path("label").asText()).as("%s %s", file, field.path("key").asText()).matches(".*\\p{IsHan}.*");
            }
        }
    }

    private static Stream<String> formElements(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Stream<String> tasks = model.getModelElementsByType(UserTask.class).stream().peek(task ->
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:/forms/" + task.getId())).map(UserTask::getId);
        Stream<String> starts = model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getCamundaFormKey() != null)
            .peek(start -> assertThat(start.getCamundaFormKey()).isEqualTo("embedded:/forms/" + start.getId())).map(StartEvent::getId);
        return Stream.concat(tasks, starts);
    }

    private static String formId(Path file) {
        return file.getFileName().toString().replace(".form", "");
    }
}
