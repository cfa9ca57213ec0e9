package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

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

    /** A filled field of one document. */
    record Filled(String field, String label, JsonNode value) {
    }

    /**
     * Checks what the fields of this kind say together, when each of them is right for itself.
     *
     * @throws FormRejectedException naming one of the fields
     */
    default void checkTogether(List<Filled> fields, FormContext context) {
    }

    /** How a value reads on a timeline or a print. */
    default String shown(String value) {
        return value;
    }
}
