package io.hazardflow.form;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Submits the form that starts a case, in the engine's transaction; the form's step gives the case its number. */
@Component
class StartSubmission {

    private final FormAcceptance acceptance;
    private final FormDrafts drafts;
    private final Callers callers;

    StartSubmission(FormAcceptance acceptance, FormDrafts drafts, Callers callers) {
        this.acceptance = acceptance;
        this.drafts = drafts;
        this.callers = callers;
    }

    void submit(String formId, ExecutionEntity instance, VariableMap submitted) {
        Caller caller = callers.current().orElseThrow(() -> new StepTakenException("请先登录再提交"));
        ProcessDefinitionEntity process = instance.getProcessDefinition();
        FormContext context = new FormContext(formId, process.getKey(), null, instance.getId(), null, caller);
        Outcome outcome = acceptance.accept(context, process.getName(), process.getDeploymentId(), submitted, List.of());
        instance.setProcessBusinessKey(outcome.caseNumber());
        instance.setVariables(outcome.variables());
        drafts.delete(caller.userId(), FormDrafts.ofStart(process.getKey()));
        AcceptedSteps.current().add(instance.getId());
    }
}
