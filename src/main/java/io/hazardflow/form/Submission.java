package io.hazardflow.form;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document that satisfies the schema of its form. */
public record Submission(FormContext context, ObjectNode document) {

    /** The text of a field, or null when it is absent, null or blank. */
    public String text(String key) {
        String value = document.path(key).asText("").strip();
        return document.path(key).isNull() || value.isEmpty() ? null : value;
    }

    /** True only for a JSON {@code true}. */
    public boolean yes(String key) {
        return document.path(key).asBoolean(false);
    }
}
