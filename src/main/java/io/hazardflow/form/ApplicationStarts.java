package io.hazardflow.form;

import io.hazardflow.access.Callers;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts a case in the middle of its process and without its start form, for the application itself: a case that another system has brought
 * that far. No call from outside leads here; whoever uses it records in the ledger what the case brings along, in the same transaction.
 */
@Component
public class ApplicationStarts {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final ObjectProvider<RuntimeService> runtime;
    private final Callers callers;

    ApplicationStarts(ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<RuntimeService> runtime, Callers callers) {
        this.engine = engine;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** @param element the element before which the case stands */
    public void startBefore(String element, String processKey, String caseNumber, Map<String, Object> variables) {
        callers.asSystem(() -> engine.getObject().getCommandExecutorTxRequired().execute(command -> {
            AcceptedSteps.current().openStart(caseNumber);
            return runtime.getObject().createProcessInstanceByKey(processKey).businessKey(caseNumber).setVariables(variables)
                .startBeforeActivity(element).execute();
        }));
    }
}
