package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.privacy.PersonalField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One component of a form that carries data, or groups others that do.
 *
 * @param key        key of its value; path of a group or of rows; null for a group that only encloses
 * @param label      name on the screen
 * @param hide       condition that hides it, or null
 * @param options    values of a choice, or null when they come with the data
 * @param optionsKey key of the data that holds the options, or null
 * @param properties custom properties, such as {@code widget}
 * @param children   fields of a group or of each row
 */
record FormField(FieldType type, String key, String label, boolean disabled, Feel hide, FormRules rules, List<JsonNode> options,
                 String optionsKey, Map<String, String> properties, List<FormField> children) {

    /** Name of the widget that the form host puts in its place, or null. */
    String widget() {
        return properties.get("widget");
    }

    /** What it says of a person, empty for most fields. */
    Optional<PersonalField> personal() {
        return PersonalField.of(properties.get("personal"));
    }

    /** Smallest number of entries of a list, 0 when not restricted. */
    int minEntries() {
        return Integer.parseInt(properties.getOrDefault("min", "0").strip());
    }

    /** Largest number of entries of a list. */
    int maxEntries() {
        return Integer.parseInt(properties.getOrDefault("max", String.valueOf(Integer.MAX_VALUE)).strip());
    }
}
