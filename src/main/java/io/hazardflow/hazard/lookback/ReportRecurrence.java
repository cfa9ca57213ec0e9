package io.hazardflow.hazard.lookback;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 反弹立案: opens the new case and records, on the old one, its number and which reviewer was told. The old case stays closed. */
@Component
class ReportRecurrence implements JavaDelegate {

    private final HazardCases cases;
    private final Ledger ledger;
    private final RecurringHazard recurring;
    private final CaseRecord record;

    ReportRecurrence(HazardCases cases, Ledger ledger, RecurringHazard recurring, CaseRecord record) {
        this.cases = cases;
        this.ledger = ledger;
        this.recurring = recurring;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        LedgerEvent visit = ledger.timeline(hazard.number()).stream().filter(event -> LookBack.VISIT.equals(event.step()))
            .reduce((earlier, later) -> later).orElseThrow();
        String number = recurring.open(hazard, visit);
        record.append(execution, Facts.of("recurredAs", number).and("recurrenceTold", hazard.reviewer()), List.of("look-back"));
    }
}
