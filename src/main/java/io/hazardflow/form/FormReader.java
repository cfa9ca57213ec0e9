package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads an accepted document back in the words of its form, for timelines and prints. */
@Component
public class FormReader {

    private final FormSchemas schemas;
    private final ObjectProvider<RepositoryService> repository;
    private final Callers callers;
    private final ObjectProvider<Widget> widgets;

    FormReader(FormSchemas schemas, ObjectProvider<RepositoryService> repository, Callers callers, ObjectProvider<Widget> widgets) {
        this.schemas = schemas;
        this.repository = repository;
        this.callers = callers;
        this.widgets = widgets;
    }

    /** @param value text for the screen */
    public record Answer(String label, String value) {
    }

    /**
     * The answered fields in the order of the form, by field key; photos are left to the evidence list.
     *
     * @param people how much of names and phones the reader sees
     */
    public Map<String, Answer> read(String processKey, String formId, JsonNode document, Sight people) {
        String deployment = callers.asSystem(() -> repository.getObject().createProcessDefinitionQuery()
            .processDefinitionKey(processKey).latestVersion().singleResult().getDeploymentId());
        Map<String, Answer> answers = new LinkedHashMap<>();
        read(schemas.of(deployment, formId).json(), document, people, answers);
        return answers;
    }

    private void read(JsonNode parent, JsonNode document, Sight people, Map<String, Answer> answers) {
        for (JsonNode component : parent.path("components")) {
            if ("group".equals(component.path("type").asText()) && component.path("path").asText("").isBlank()) {
                read(component, document, people, answers);
            }
            String key = key(component);
            JsonNode value = document.path(key);
            if (!"filepicker".equals(component.path("type").asText()) && !blank(value)) {
                answers.put(key, new Answer(component.path("label").asText(), answer(component, value, people)));
            }
        }
    }

    private static String key(JsonNode component) {
        return isRows(component) ? component.path("path").asText() : component.path("key").asText();
    }

    private static boolean isRows(JsonNode component) {
        return "dynamiclist".equals(component.path("type").asText());
    }

    private String answer(JsonNode component, JsonNode value, Sight people) {
        if (isRows(component)) {
            return rows(component, value, people);
        }
        String shown = shown(component, value);
        return personal(component).map(kind -> people.show(kind, shown)).orElse(shown);
    }

    /**
     * Each row on a line of its own, numbered, its answers side by side. Where the list names a choice to tally, a first line says how often
     * each answer was given, and rows with a quiet answer are left out.
     */
    private String rows(JsonNode component, JsonNode rows, Sight people) {
        String tally = component.at("/properties/tally").asText();
        if (tally.isEmpty()) {
            return lines(component, rows, people);
        }
        List<String> quiet = List.of(component.at("/properties/quiet").asText().split(","));
        List<JsonNode> loud = StreamSupport.stream(rows.spliterator(), false).filter(row -> !quiet.contains(row.path(tally).asText())).toList();
        String lines = lines(component, loud, people);
        return counts(component, tally, rows) + (lines.isEmpty() ? "" : "\n" + lines);
    }

    private String counts(JsonNode component, String tally, JsonNode rows) {
        JsonNode choice = StreamSupport.stream(component.path("components").spliterator(), false)
            .filter(field -> tally.equals(key(field))).findFirst().orElseThrow();
        Map<String, Long> counts = StreamSupport.stream(rows.spliterator(), false)
            .collect(Collectors.groupingBy(row -> shown(choice, row.path(tally)), LinkedHashMap::new, Collectors.counting()));
        return "共 " + rows.size() + " 项：" + counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining("，"));
    }

    private String lines(JsonNode component, Iterable<JsonNode> rows, Sight people) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : rows) {
            List<String> cells = new ArrayList<>();
            for (JsonNode field : component.path("components")) {
                JsonNode value = row.path(key(field));
                if (!"filepicker".equals(field.path("type").asText()) && !blank(value)) {
                    cells.add(answer(field, value, people));
                }
            }
            lines.add((lines.size() + 1) + ". " + String.join("，", cells));
        }
        return String.join("\n", lines);
    }

    private static Optional<PersonalField> personal(JsonNode component) {
        return PersonalField.of(component.path("properties").path("personal").asText());
    }

    private static boolean blank(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank() || value.isArray() && value.isEmpty();
    }

    private String shown(JsonNode component, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(shown(component, part)));
            return String.join("、", parts);
        }
        if ("datetime".equals(component.path("type").asText())) {
            return value.asText().replace('T', ' ').replaceAll("(\\+\\d\\d:\\d\\d|Z)$", "");
        }
        String widget = component.path("properties").path("widget").asText();
        if (!widget.isEmpty()) {
            return widgets.stream().filter(w -> w.name().equals(widget)).findFirst().map(w -> w.shown(value.asText())).orElse(value.asText());
        }
        return StreamSupport.stream(component.path("values").spliterator(), false)
            .filter(option -> option.path("value").equals(value)).map(option -> option.path("label").asText())
            .findFirst().orElse(value.asText());
    }
}
