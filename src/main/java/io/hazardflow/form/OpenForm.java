package io.hazardflow.form;

/**
 * A form that the caller may work on now.
 *
 * @param title        name of the task, or of the process that the form starts
 * @param definitionId engine id of the process definition
 * @param draftKey     key of its draft
 */
record OpenForm(FormContext context, String title, String deploymentId, String definitionId, String draftKey) {
}
