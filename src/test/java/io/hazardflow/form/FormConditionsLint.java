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
import java.util.Set;

/**
 * Says which conditions of a form the browser's FEEL and the server's might answer differently: allowed are (in)equality with literals,
 * their combination by and, or, not, and comparisons of a value that the same condition has guarded against null. A field that depends on a
 * conditional field must repeat that field's condition, since the browser still sees the value of a hidden field and the server does not. In the
 * rows of a list that form-js draws, the browser finds the fields of the same row only as {@code this.key}.
 */
public final class FormConditionsLint {

    private record Conditional(String name, List<String> conditions, Set<String> row) {
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
        lint.collect(new JsonMapper().readTree(form), List.of(), Set.of());
        lint.dependents.forEach(lint::check);
        return lint.problems;
    }

    private void collect(JsonNode parent, List<String> inherited, Set<String> row) {
        for (JsonNode component : parent.path("components")) {
            String hide = component.path("conditional").path("hide").asText("");
            List<String> conditions = new ArrayList<>(inherited);
            if (Feel.isExpression(hide)) {
                conditions.add(plain(hide.substring(1)));
            }
            String key = component.path("key").asText(component.path("path").asText(component.path("id").asText("?")));
            conditionsOf.put(key, conditions);
            if (Feel.isExpression(hide)) {
                dependents.add(new Conditional(key, conditions, row));
            }
            collect(component, conditions, isDrawnList(component) ? Set.copyOf(component.findValuesAsText("key")) : row);
        }
    }

    /** A list that carries the name of a widget is drawn by us, not by form-js. */
    private static boolean isDrawnList(JsonNode component) {
        return "dynamiclist".equals(component.path("type").asText()) && component.at("/properties/widget").isMissingNode();
    }

    private void check(Conditional field) {
        String own = field.conditions.get(field.conditions.size() - 1);
        SafeCondition condition = SafeCondition.read(own);
        condition.problem().ifPresent(problem -> problems.add(field.name + ": " + problem + " in " + own));
        for (String path : condition.paths()) {
            String[] names = path.split("\\.");
            if (field.row.contains(names[0])) {
                problems.add(field.name + ": the browser finds " + names[0] + " of its row only as this." + names[0]);
            }
            for (String needed : conditionsOf.getOrDefault("this".equals(names[0]) && names.length > 1 ? names[1] : names[0], List.of())) {
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
