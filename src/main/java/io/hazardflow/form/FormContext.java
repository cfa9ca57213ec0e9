package io.hazardflow.form;

import io.hazardflow.access.Caller;

/**
 * Where a form stands.
 *
 * @param taskId            engine id of the user task; null for a start form
 * @param processInstanceId engine id; for a start form the instance that is being started, null while the form is only shown
 * @param caseNumber        business key of the case; null before it has one
 * @param caller            who fills the form in
 * @param standsFor         absent person in whose place he does so, null when he acts for himself
 */
public record FormContext(String formId, String processKey, String taskId, String processInstanceId, String caseNumber, Caller caller,
                          Caller standsFor) {

    /** Of somebody who acts for himself. */
    public FormContext(String formId, String processKey, String taskId, String processInstanceId, String caseNumber, Caller caller) {
        this(formId, processKey, taskId, processInstanceId, caseNumber, caller, null);
    }

    /** Account of the absent person in whose place the caller acts, null when he acts for himself. */
    public String absent() {
        return standsFor == null ? null : standsFor.userId();
    }
}
