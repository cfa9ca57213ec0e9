package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;

/** The server's side of a field that the form host upgrades by the custom property {@code widget}; one bean a widget. */
public interface Widget {

    /** Value of the property, such as {@code evidence}. */
    String name();

    /** True when the field's value is a JSON array of texts, false for a text. */
    boolean isList();

    /**
     * Checks a present, non-empty value.
     *
     * @throws FormRejectedException naming the field
     */
    void check(String field, String label, JsonNode value, FormContext context);

    /** How a value reads on a timeline or a print. */
    default String shown(String value) {
        return value;
    }
}
