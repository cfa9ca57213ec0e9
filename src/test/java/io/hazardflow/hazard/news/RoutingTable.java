package io.hazardflow.hazard.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The file of the decision {@code notice-routing}, read and asked without an engine around it. */
final class RoutingTable {

    static final Path FILE = Path.of("processes/notice/notice-routing.dmn");

    private static final List<String> INPUTS = List.of("step", "process", "outcome", "level", "rejects", "decidedOn");
    private static final List<String> OUTPUTS = List.of("kind", "posts", "people", "urgent", "tells", "basis");

    private final Set<String> reached = new HashSet<>();
    private final DmnEngine engine = engine();
    private final DmnDecision decision = decision();

    /** One row as it is written, its cells without quotation marks. */
    record Row(String id, String description, Map<String, String> inputs, Map<String, String> outputs) {

        List<String> steps() {
            return NoticeRouting.words(inputs.get("step"));
        }

        String kind() {
            return outputs.get("kind");
        }

        List<String> posts() {
            return NoticeRouting.words(outputs.get("posts"));
        }

        boolean isUrgent() {
            return "true".equals(outputs.get("urgent"));
        }

        List<String> people() {
            return NoticeRouting.words(outputs.get("people"));
        }
    }

    /** The answer of the table for one step, row by row: kind, posts and people. */
    List<String> asked(String process, String step, String outcome, String level, Integer rejects, String day) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("process", process);
        inputs.put("step", step);
        inputs.put("outcome", outcome);
        inputs.put("level", level);
        inputs.put("rejects", rejects);
        inputs.put("decidedOn", day);
        return engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
            .map(row -> row.get("kind") + " " + row.get("posts") + " " + row.get("people")).map(String::strip).toList();
    }

    Set<String> unreached() {
        return rows().stream().map(Row::id).filter(id -> !reached.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Row> rows() {
        return Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class).stream().map(RoutingTable::row).toList();
    }

    private static Row row(Rule rule) {
        Map<String, String> inputs = new HashMap<>();
        Map<String, String> outputs = new HashMap<>();
        List<String> conditions = rule.getInputEntries().stream().map(entry -> cell(entry.getText().getTextContent())).toList();
        List<String> answers = rule.getOutputEntries().stream().map(entry -> cell(entry.getText().getTextContent())).toList();
        for (int i = 0; i < INPUTS.size(); i++) {
            inputs.put(INPUTS.get(i), conditions.get(i));
            outputs.put(OUTPUTS.get(i), answers.get(i));
        }
        return new Row(rule.getId(), rule.getDescription().getTextContent(), inputs, outputs);
    }

    private static String cell(String text) {
        return Arrays.stream(text.strip().split("\"")).collect(Collectors.joining()).strip();
    }

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event ->
            event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(reached::add));
        return configuration.buildEngine();
    }

    private DmnDecision decision() {
        try (InputStream file = Files.newInputStream(FILE)) {
            return engine.parseDecision(NoticeRouting.KEY, file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
