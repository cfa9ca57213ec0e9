package io.hazardflow.hazard.procedure;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.platform.ProcessVariable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens the procedures of a case and knows which are open. */
@Component
public class CaseProcedures {

    /** Account of whoever opened the procedure by hand; null when the process opened it. */
    public static final ProcessVariable<String> OPENED_BY = new ProcessVariable<>("openedBy", String.class);

    /** Message that takes an opened procedure back while its first form has not been sent. */
    public static final String WITHDRAWN = "opening-withdrawn";

    private static final String OPENED = "procedure-opened";
    static final String PROCEDURE = "procedure";

    /** Keys of procedures that the process opens in one breath. */
    static final ProcessVariable<String> DUE = new ProcessVariable<>("dueProcedures", String.class);

    private final RuntimeService runtime;
    private final HistoryService history;
    private final Callers callers;

    CaseProcedures(@Lazy RuntimeService runtime, @Lazy HistoryService history, Callers callers) {
        this.runtime = runtime;
        this.history = history;
        this.callers = callers;
    }

    /** Whether the case runs on a model that has procedures; cases begun before do without. */
    public boolean possible(String caseNumber) {
        return awaiting(caseNumber).isPresent();
    }

    /** @throws IllegalStateException when the case is over, or was begun on a model without procedures */
    public void open(String caseNumber, Procedure procedure) {
        String opener = callers.current().map(Caller::userId).orElse(null);
        callers.asSystem(() -> {
            Execution awaiting = awaiting(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " opens no procedures"));
            runtime.createMessageCorrelation(OPENED).processInstanceId(awaiting.getProcessInstanceId())
                .setVariableToTriggeredScope(PROCEDURE, procedure.key()).setVariableToTriggeredScope(OPENED_BY.name(), opener).correlate();
            return null;
        });
    }

    /**
     * The same from inside the main process, whose subscriptions may not be in the database yet. The engine keeps one payload an instance,
     * so several at once are named by a variable of the case, which {@link NamedProcedure} hands out.
     */
    void open(DelegateExecution execution, List<Procedure> due) {
        if (due.isEmpty()) {
            return;
        }
        ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
        instance.setVariable(DUE.name(), due.stream().map(Procedure::key).collect(Collectors.joining(",")));
        due.forEach(procedure -> awaiting(instance).eventReceived(null, null, null, null, false));
    }

    private static EventSubscriptionEntity awaiting(ExecutionEntity instance) {
        return instance.getEventSubscriptions().stream().filter(s -> OPENED.equals(s.getEventName())).findFirst()
            .orElseThrow(() -> new IllegalStateException("case " + instance.getBusinessKey() + " opens no procedures"));
    }

    public boolean isOpen(String caseNumber, Procedure procedure) {
        return instance(caseNumber, procedure).isPresent();
    }

    public Set<Procedure> openOnes(String caseNumber) {
        Set<String> keys = callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKeyIn(Arrays.stream(Procedure.values()).map(Procedure::key).toArray(String[]::new)).list()).stream()
            .map(instance -> instance.getProcessDefinitionId().split(":")[0]).collect(Collectors.toSet());
        return Arrays.stream(Procedure.values()).filter(procedure -> keys.contains(procedure.key()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Procedure.class)));
    }

    /** Engine id of the running procedure. */
    public Optional<String> instance(String caseNumber, Procedure procedure) {
        return callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(procedure.key()).list()).stream().map(ProcessInstance::getId).findFirst();
    }

    /** Sends a message to a running procedure, if it waits for it. */
    public void tell(String caseNumber, Procedure procedure, String message, Map<String, Object> variables) {
        instance(caseNumber, procedure).ifPresent(instance -> callers.asSystem(() -> {
            List<Execution> waiting = runtime.createExecutionQuery().processInstanceId(instance).messageEventSubscriptionName(message).list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
            return null;
        }));
    }

    /** Takes back a procedure whose first form nobody has sent; false when it can no longer be taken back. */
    public boolean withdraw(String caseNumber, Procedure procedure) {
        return instance(caseNumber, procedure).filter(this::isUntouched).map(instance -> {
            tell(caseNumber, procedure, WITHDRAWN, Map.of());
            return !isOpen(caseNumber, procedure);
        }).orElse(false);
    }

    /** Whether a running procedure waits for its first form and could be taken back. */
    public boolean isWithdrawable(String caseNumber, Procedure procedure) {
        return instance(caseNumber, procedure).filter(this::isUntouched).filter(instance -> callers.asSystem(() ->
            runtime.createExecutionQuery().processInstanceId(instance).messageEventSubscriptionName(WITHDRAWN).count()) > 0).isPresent();
    }

    private boolean isUntouched(String instance) {
        return callers.asSystem(() -> history.createHistoricTaskInstanceQuery().processInstanceId(instance).finished().count()) == 0;
    }

    /** Sets variables of the main process from one of its procedures. */
    public void setOnCase(DelegateExecution execution, Map<String, Object> variables) {
        ExecutionEntity caller = ((ExecutionEntity) execution).getProcessInstance().getSuperExecution();
        caller.getProcessInstance().setVariables(variables);
    }

    private Optional<Execution> awaiting(String caseNumber) {
        return callers.asSystem(() -> runtime.createExecutionQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(HazardProcess.KEY).messageEventSubscriptionName(OPENED).list()).stream().findFirst();
    }
}
