package io.hazardflow.form;

/** A submission that breaks a rule: refused with HTTP 400, the task stays open. The message names the field and the rule in the user's language. */
public class FormRejectedException extends RuntimeException {

    private final String field;

    /**
     * @param field key of the field, or null when the whole document is meant
     * @param label name of the field on the screen
     * @param rule  what it must satisfy
     */
    public FormRejectedException(String field, String label, String rule) {
        super("「" + label + "」" + rule);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
