package io.hazardflow.form;

import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Puts the gate into every model: a form handler that checks the document, and a listener that refuses the step when the handler was
 * gone around. An execution listener, since a task listener would wrap the message. The start's form handler exists only once the whole
 * process is parsed.
 */
class FormGateParseListener extends AbstractBpmnParseListener {

    private static final Set<String> OTHER_STARTS = Set.of(ActivityTypes.START_EVENT_MESSAGE, ActivityTypes.START_EVENT_TIMER,
        ActivityTypes.START_EVENT_SIGNAL, ActivityTypes.START_EVENT_CONDITIONAL);

    private final ObjectProvider<TaskSubmission> tasks;
    private final ObjectProvider<StartSubmission> starts;

    FormGateParseListener(ObjectProvider<TaskSubmission> tasks, ObjectProvider<StartSubmission> starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        FormKeys.formId(text(task.getFormKey())).ifPresent(formId -> {
            task.setTaskFormHandler(new TaskGate(formId, task.getTaskFormHandler(), tasks));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::refuseUnsentTask);
        });
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        FormDefinition start = process.getStartFormDefinition();
        FormKeys.formId(start == null ? null : text(start.getFormKey())).ifPresent(formId -> {
            String startEvent = process.getInitial().getId();
            if (process.getInitial().isAsyncBefore()) {
                throw new ProcessEngineException("start event " + startEvent + " has a form and cannot be asyncBefore");
            }
            process.setStartFormHandler(new StartGate(formId, process.getStartFormHandler(), starts));
            ExecutionListener guard = execution -> refuseUnsentStart(process, execution);
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, guard);
        });
    }

    private void refuseUnsentTask(DelegateExecution execution) {
        if (!execution.isCanceled() && !AcceptedSteps.current().take(execution.getActivityInstanceId())) {
            throw FormRefusal.of("「" + execution.getCurrentActivityName() + "」只能通过提交表单办理");
        }
    }

    /** Other start events of the same process, such as a message from a device, bring no form. */
    private void refuseUnsentStart(ProcessDefinitionEntity process, DelegateExecution execution) {
        ActivityImpl first = process.findActivity(execution.getCurrentActivityId());
        boolean otherStart = first != null && first != process.getInitial() && first.getFlowScope() == process
            && OTHER_STARTS.contains(first.getProperties().get(BpmnProperties.TYPE));
        AcceptedSteps accepted = AcceptedSteps.current();
        if (!otherStart && !accepted.take(execution.getProcessInstanceId()) && !accepted.takeStart(execution.getProcessBusinessKey())) {
            throw FormRefusal.of("「" + process.getName() + "」只能通过提交表单发起");
        }
    }

    private static String text(Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }
}
