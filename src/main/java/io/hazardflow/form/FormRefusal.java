package io.hazardflow.form;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** Refusals in the exception that the engine's REST API answers with 400 and the plain message. */
final class FormRefusal {

    private FormRefusal() {
    }

    static FormFieldValidationException of(String message) {
        return new FormFieldValidationException(null, message);
    }

    static FormFieldValidationException of(FormRejectedException refusal) {
        return new FormFieldValidationException(refusal.field(), refusal.getMessage(), refusal);
    }
}
