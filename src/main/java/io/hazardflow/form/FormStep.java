package io.hazardflow.form;

import java.util.Map;
import java.util.Optional;

/** The meaning of one form: one bean a {@code .form} file. The document has already been validated against the form's schema. */
public interface FormStep {

    /** Id of the form, which is also the element id of its user task or start event. */
    String formId();

    /**
     * Decides what the form means, in the transaction of the step. Reads, but does not write: the ledger and its read models take the outcome.
     *
     * @throws FormRejectedException when a rule that the schema cannot say is broken
     */
    Outcome submit(Submission submission);

    /** Values that the form starts with, keyed by field. */
    default Map<String, Object> prefill(FormContext context) {
        return Map.of();
    }

    /** Whether the same answers may be given for many cases at once, each with what its own form starts with. */
    default boolean alike() {
        return false;
    }

    /** Who gets the case next if this, possibly unfinished, document were sent. */
    default Optional<NextStep> next(Submission submission) {
        return Optional.empty();
    }
}
