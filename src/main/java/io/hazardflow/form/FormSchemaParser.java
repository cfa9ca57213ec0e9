package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a {@code .form} file. Refuses one that the server could not check as the browser does. */
final class FormSchemaParser {

    private static final JsonMapper JSON = new JsonMapper();

    private FormSchemaParser() {
    }

    /** @throws IllegalArgumentException naming what in the file cannot be used */
    static FormSchema parse(InputStream file) {
        try {
            JsonNode json = JSON.readTree(file);
            return new FormSchema(json.path("id").asText(), json, fields(json, new HashSet<>()));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("form cannot be used: " + e.getMessage(), e);
        }
    }

    private static List<FormField> fields(JsonNode parent, Set<String> keys) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            FieldType.of(component.path("type").asText("")).ifPresent(type -> fields.add(field(type, component, keys)));
        }
        return List.copyOf(fields);
    }

    private static FormField field(FieldType type, JsonNode component, Set<String> keys) {
        boolean nested = type == FieldType.GROUP || type == FieldType.ROWS;
        String key = component.path(nested ? "path" : "key").asText("").strip();
        boolean enclosing = type == FieldType.GROUP && key.isEmpty();
        if (!enclosing && (!key.matches("\\w+") || !keys.add(key))) {
            throw new IllegalArgumentException("key \"" + key + "\" is empty, nested or used twice");
        }
        List<FormField> children = nested ? fields(component, enclosing ? keys : new HashSet<>()) : List.of();
        String hide = component.path("conditional").path("hide").asText("");
        return new FormField(type, enclosing ? null : key, label(type, component, key), component.path("disabled").asBoolean(false),
            Feel.isExpression(hide) ? Feel.condition(hide) : null, FormRules.of(component), options(component),
            component.path("valuesKey").asText(null), properties(component), children);
    }

    private static String label(FieldType type, JsonNode component, String key) {
        boolean time = "time".equals(component.path("subtype").asText());
        String attribute = type != FieldType.DATETIME ? "label" : time ? "timeLabel" : "dateLabel";
        String label = component.path(attribute).asText(component.path("label").asText("")).strip();
        return label.isEmpty() ? key : label;
    }

    private static List<JsonNode> options(JsonNode component) {
        if (component.has("valuesExpression")) {
            throw new IllegalArgumentException("valuesExpression is not supported");
        }
        List<JsonNode> options = new ArrayList<>();
        component.path("values").forEach(option -> options.add(option.path("value")));
        return List.copyOf(options);
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new TreeMap<>();
        component.path("properties").fields().forEachRemaining(p -> properties.put(p.getKey(), p.getValue().asText()));
        return properties;
    }
}
