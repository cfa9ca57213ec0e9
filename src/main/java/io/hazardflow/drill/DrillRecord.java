package io.hazardflow.drill;

import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes into the ledger what the processes of drills did by themselves. */
@Component
public class DrillRecord {

    private final Ledger ledger;

    DrillRecord(Ledger ledger) {
        this.ledger = ledger;
    }

    public void append(DelegateExecution execution, Facts facts) {
        append(execution, null, facts, List.of());
    }

    /**
     * @param document what happened, as JSON; null for what the facts say already
     * @param basis    ids of the rules that decided
     */
    public void append(DelegateExecution execution, Object document, Facts facts, List<String> basis) {
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), process(execution), execution.getCurrentActivityId(), Actor.SYSTEM, document,
            facts.map(), List.of(), basis));
    }

    private static String process(DelegateExecution execution) {
        return execution.getProcessDefinitionId().startsWith(AnnualPlanProcess.KEY + ":") ? AnnualPlanProcess.KEY : EmergencyDrill.KEY;
    }
}
