package io.hazardflow.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A form as a page needs it.
 *
 * @param taskId         absent for a start form
 * @param caseNumber     null before the case has one
 * @param caseUrl        page of the case, null before the case has a number
 * @param caseTitle      what it is about, in one line
 * @param caseEnterprise whom it concerns, null for nobody
 * @param schema         form-js schema of the deployment that applies
 * @param data           what the form starts with, overlaid by the draft
 * @param restored       whether a draft was found
 */
record FormView(@JsonInclude(JsonInclude.Include.NON_NULL) String taskId, String formId, String name, JsonNode schema, JsonNode data,
                String caseNumber, String caseUrl, String caseTitle, String caseEnterprise, boolean restored) {
}
