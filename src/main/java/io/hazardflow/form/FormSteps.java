package io.hazardflow.form;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The meanings of all forms, looked up when first needed: the engine is there before them. */
@Component
class FormSteps {

    private final ObjectProvider<FormStep> steps;

    FormSteps(ObjectProvider<FormStep> steps) {
        this.steps = steps;
    }

    FormStep of(String formId) {
        return steps.stream().filter(step -> step.formId().equals(formId)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no step for form " + formId));
    }
}
