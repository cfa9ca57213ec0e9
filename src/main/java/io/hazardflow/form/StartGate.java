package io.hazardflow.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** The form handler of a start event, see {@link TaskGate}. */
record StartGate(String formId, StartFormHandler shown, ObjectProvider<StartSubmission> submission) implements StartFormHandler {

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // parsed by the handler that is shown
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return shown.createStartFormData(process);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope instance) {
        try {
            submission.getObject().submit(formId, (ExecutionEntity) instance, submitted);
        } catch (FormRejectedException e) {
            throw FormRefusal.of(e);
        }
    }
}
