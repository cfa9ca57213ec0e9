package io.hazardflow.form;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The activity instances (for a start the process instance) whose document was accepted in the current engine command. Lives and dies with the command, so no call can forge it. */
final class AcceptedSteps implements Session {

    private final Set<String> instances = new HashSet<>();

    static AcceptedSteps current() {
        return Context.getCommandContext().getSession(AcceptedSteps.class);
    }

    void add(String instanceId) {
        instances.add(instanceId);
    }

    /** Lets the application itself start the case of this number, once. */
    void openStart(String caseNumber) {
        instances.add(start(caseNumber));
    }

    boolean takeStart(String caseNumber) {
        return caseNumber != null && instances.remove(start(caseNumber));
    }

    private static String start(String caseNumber) {
        return "start of " + caseNumber;
    }

    /** Whether its document was accepted; counts once. */
    boolean take(String instanceId) {
        return instances.remove(instanceId);
    }

    @Override
    public void flush() {
        // nothing to store
    }

    @Override
    public void close() {
        instances.clear();
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
