package io.hazardflow.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** The form handler of a user task: shows what the engine's own would show, takes in only an accepted document. */
record TaskGate(String formId, TaskFormHandler shown, ObjectProvider<TaskSubmission> submission) implements TaskFormHandler {

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // parsed by the handler that is shown
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return shown.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope task) {
        try {
            submission.getObject().submit(formId, (TaskEntity) task, submitted);
        } catch (FormRejectedException e) {
            throw FormRefusal.of(e);
        }
    }
}
