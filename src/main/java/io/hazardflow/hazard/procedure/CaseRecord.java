package io.hazardflow.hazard.procedure;

import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Writes into the ledger what a process of the case did by itself. */
@Component
public class CaseRecord {

    private final Ledger ledger;

    CaseRecord(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param basis ids of the rules that decided */
    public void append(DelegateExecution execution, Facts facts, List<String> basis) {
        append(execution, facts, basis, null);
    }

    /** @param document what the step has to say beside its facts, or null */
    public void append(DelegateExecution execution, Facts facts, List<String> basis, Object document) {
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), process, execution.getCurrentActivityId(), Actor.SYSTEM,
            document, facts.map(), List.of(), basis));
    }
}
