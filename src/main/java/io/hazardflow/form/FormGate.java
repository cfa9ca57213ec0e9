package io.hazardflow.form;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Policy of the engine: a step with a form happens only by an accepted document of that form. A refusal is an answer, not a fault, so the
 * engine leaves the logging of exceptions to whoever called it.
 */
@Component
class FormGate extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskSubmission> tasks;
    private final ObjectProvider<StartSubmission> starts;

    FormGate(ObjectProvider<TaskSubmission> tasks, ObjectProvider<StartSubmission> starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = orEmpty(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new FormGateParseListener(tasks, starts));
        configuration.setCustomPostBPMNParseListeners(listeners);
        List<SessionFactory> sessions = orEmpty(configuration.getCustomSessionFactories());
        sessions.add(new AcceptedSteps.Factory());
        configuration.setCustomSessionFactories(sessions);
        List<CommandInterceptor> interceptors = orEmpty(configuration.getCustomPreCommandInterceptorsTxRequired());
        interceptors.add(new FormBypassRefusal());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        configuration.setEnableCmdExceptionLogging(false);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? new ArrayList<>() : list;
    }
}
