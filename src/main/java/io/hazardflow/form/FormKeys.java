package io.hazardflow.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that follow from a form id. */
final class FormKeys {

    private static final Pattern FORM_KEY = Pattern.compile("embedded:/forms/([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private FormKeys() {
    }

    /** The form id in a {@code camunda:formKey} of the model; empty for a form of another kind. */
    static Optional<String> formId(String formKey) {
        Matcher matcher = FORM_KEY.matcher(formKey == null ? "" : formKey);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Name of the one variable that carries the document: {@code report-hazard} → {@code reportHazard}. */
    static String variable(String formId) {
        return HYPHEN.matcher(formId).replaceAll(hit -> hit.group(1).toUpperCase());
    }
}
