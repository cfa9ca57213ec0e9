package io.hazardflow.hazard.reopening;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.procedure.CaseVariables;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in requests to open an ended case again. */
@Component
class Reopenings {

    private final Ledger ledger;
    private final CaseVariables variables;
    private final RuntimeService runtime;
    private final Callers callers;

    Reopenings(Ledger ledger, CaseVariables variables, @Lazy RuntimeService runtime, Callers callers) {
        this.ledger = ledger;
        this.variables = variables;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** The ledger takes one event of a case after the other, so that of two requests at once the second sees the first. */
    @Transactional
    void request(HazardCase hazard, Caller caller, String post, String reason) {
        ledger.append(new LedgerEntry(hazard.number(), CaseReopening.KEY, CaseReopening.REQUESTED, new Actor(caller.userId(), caller.name(), post),
            Map.of("reason", reason), Facts.of("reopeningAskedBy", caller.userId()).map(), List.of(), List.of()));
        if (pending(hazard.number())) {
            throw new ReopeningRefusedException("已有一项重新启动申请在审批中");
        }
        Map<String, Object> all = new HashMap<>(variables.of(hazard));
        all.put(CaseReopening.REQUESTER.name(), caller.userId());
        all.put(CaseReopening.REQUESTER_POST.name(), post);
        callers.asSystem(() -> runtime.createMessageCorrelation(CaseReopening.REQUESTED).processInstanceBusinessKey(hazard.number())
            .setVariables(all).correlateStartMessage());
    }

    boolean pending(String caseNumber) {
        return callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(CaseReopening.KEY).count()) > 0;
    }
}
