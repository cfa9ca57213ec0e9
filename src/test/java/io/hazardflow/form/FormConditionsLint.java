package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which conditions of a form the browser's FEEL and the server's might answer differently: allowed are (in)equality with literals,
 * their combination by and, or, not, and comparisons of a value that the same condition has guarded against null. A field that depends on a
 * conditional field must repeat that field's condition, since the browser still sees the value of a hidden field and the server does not.
 */
public final class FormConditionsLint {

    private record Conditional(String name, List<String> conditions) {
    }

    private final List<String> problems = new ArrayList<>();
    private final List<Conditional> dependents = new ArrayList<>();
    private final Map<String, List<String>> conditionsOf = new HashMap<>();

    private FormConditionsLint() {
    }

    /** @return one sentence a problem; empty for a form that both sides understand alike */
    public static List<String> problems(Path form) {
        try {
            return problems(Files.readAllBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> problems(byte[] form) throws IOException {
        FormSchemaParser.parse(new ByteArrayInputStream(form));
        FormConditionsLint lint = new FormConditionsLint();
        lint.collect(new JsonMapper().readTree(form), List.of());
        lint.dependents.forEach(lint::check);
        return lint.problems;
    }

    private void collect(JsonNode parent, List<String> inherited) {
        for (JsonNode component : parent.path("components")) {
            String hide = component.path("conditional").path("hide").asText("");
            List<String> conditions = new ArrayList<>(inherited);
            if (Feel.isExpression(hide)) {
                conditions.add(plain(hide.substring(1)));
            }
            String key = component.path("key").asText(component.path("path").asText(component.path("id").asText("?")));
            conditionsOf.put(key, conditions);
            if (Feel.isExpression(hide)) {
                dependents.add(new Conditional(key, conditions));
            }
            collect(component, conditions);
        }
    }

    private void check(Conditional field) {
        String own = field.conditions.get(field.conditions.size() - 1);
        SafeCondition condition = SafeCondition.read(own);
        condition.problem().ifPresent(problem -> problems.add(field.name + ": " + problem + " in " + own));
        for (String path : condition.paths()) {
            for (String needed : conditionsOf.getOrDefault(path.split("\\.")[0], List.of())) {
                if (field.conditions.stream().noneMatch(c -> c.contains(needed))) {
                    problems.add(field.name + ": depends on " + path + ", but does not repeat its condition " + needed);
                }
            }
        }
    }

    private static String plain(String condition) {
        return condition.strip().replaceAll("\\s+", " ");
    }
}
