package io.hazardflow.form;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The executions whose document was accepted in the current engine command. Lives and dies with the command, so no call can forge it. */
final class AcceptedSteps implements Session {

    private final Set<String> executions = new HashSet<>();

    static AcceptedSteps current() {
        return Context.getCommandContext().getSession(AcceptedSteps.class);
    }

    void add(String executionId) {
        executions.add(executionId);
    }

    /** Whether the execution's document was accepted; counts once. */
    boolean take(String executionId) {
        return executions.remove(executionId);
    }

    @Override
    public void flush() {
        // nothing to store
    }

    @Override
    public void close() {
        executions.clear();
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AcceptedSteps.class;
        }

        @Override
        public Session openSession() {
            return new AcceptedSteps();
        }
    }
}
