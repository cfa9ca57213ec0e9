package io.hazardflow.hazard.merging;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 并案: notes on the case that goes on that another report was merged into it; the report keeps its text and photos under its own number. */
@Component
class JoinReport implements ExecutionListener {

    private final HazardCases cases;
    private final Ledger ledger;

    JoinReport(HazardCases cases, Ledger ledger) {
        this.cases = cases;
        this.ledger = ledger;
    }

    @Override
    public void notify(DelegateExecution execution) {
        HazardCase merged = cases.get(execution.getProcessBusinessKey());
        if (merged.mergedInto() == null) {
            return;
        }
        Actor verifier = ledger.timeline(merged.number()).stream().reduce((earlier, later) -> later).map(LedgerEvent::actor).orElse(Actor.SYSTEM);
        ledger.append(new LedgerEntry(merged.mergedInto(), HazardProcess.KEY, MergedReports.JOINED, verifier,
            Map.of(MergedReports.REPORT, merged.number()), Map.of(), List.of(), List.of()));
    }
}
