package io.hazardflow.form;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Policy of the engine: a step with a form happens only by an accepted document of that form. A refusal is an answer, not a fault, so the
 * engine leaves the logging of exceptions to whoever called it.
 */
@Component
class FormGate extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskSubmission> tasks;
    private final ObjectProvider<StartSubmission> starts;
    private final ObjectProvider<JdbcClient> database;

    FormGate(ObjectProvider<TaskSubmission> tasks, ObjectProvider<StartSubmission> starts, ObjectProvider<JdbcClient> database) {
        this.tasks = tasks;
        this.starts = starts;
        this.database = database;
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
        interceptors.add(new CollidedSubmission());
        interceptors.add(new TaskGoneMeanwhile(this::isOpen));
        interceptors.add(new FormBypassRefusal());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        configuration.setEnableCmdExceptionLogging(false);
    }

    private boolean isOpen(String taskId) {
        return database.getObject().sql("select exists (select 1 from public.act_ru_task where id_ = ?)").param(taskId)
            .query(Boolean.class).single();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? new ArrayList<>() : list;
    }
}
