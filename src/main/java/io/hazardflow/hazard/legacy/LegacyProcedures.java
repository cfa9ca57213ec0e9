package io.hazardflow.hazard.legacy;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureTrigger;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens beside an imported case what its skipped steps would have opened, the deadline ladder for one. */
@Component
class LegacyProcedures {

    private static final List<String> SKIPPED = List.of(HazardProcess.DETERMINE_DEADLINE, HazardProcess.ASSIGN_RECTIFICATION);

    private final List<ProcedureTrigger> triggers;
    private final CaseProcedures procedures;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final ObjectProvider<RuntimeService> runtime;
    private final Callers callers;

    LegacyProcedures(List<ProcedureTrigger> triggers, CaseProcedures procedures, ObjectProvider<ProcessEngineConfigurationImpl> engine,
                     ObjectProvider<RuntimeService> runtime, Callers callers) {
        this.triggers = triggers;
        this.procedures = procedures;
        this.engine = engine;
        this.runtime = runtime;
        this.callers = callers;
    }

    void openDue(String caseNumber, LegacyHazard hazard) {
        if (hazard.state().ordered()) {
            due(caseNumber).stream().filter(procedure -> !procedures.isOpen(caseNumber, procedure))
                .forEach(procedure -> procedures.open(caseNumber, procedure));
        }
    }

    private List<Procedure> due(String caseNumber) {
        return callers.asSystem(() -> engine.getObject().getCommandExecutorTxRequired().execute(command -> {
            ProcessInstance instance = runtime.getObject().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(HazardProcess.KEY).singleResult();
            ExecutionEntity main = Context.getCommandContext().getExecutionManager().findExecutionById(instance.getId());
            return triggers.stream().filter(trigger -> SKIPPED.stream().anyMatch(step -> trigger.opensAfter(step, main)))
                .map(ProcedureTrigger::procedure).distinct().toList();
        }));
    }
}
