package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.checklist.ChecklistAnswers;
import io.hazardflow.campaign.checklist.ChecklistItem;
import io.hazardflow.campaign.checklist.ItemAnswer;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.zeroreport.ZeroReporting;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprises;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 隐患立案或零报告: each item that was not compliant becomes a hazard of the enterprise's own; none at all becomes the period's zero report. */
@Component
class RaiseFindings implements JavaDelegate {

    static final String HAZARDS = "hazards";

    private final SelfChecks checks;
    private final CarryOutSelfCheck form;
    private final LastStep lastStep;
    private final FoundHazards hazards;
    private final ZeroReporting zeroReports;
    private final Enterprises enterprises;
    private final EvidenceStore evidence;
    private final Ledger ledger;

    RaiseFindings(SelfChecks checks, CarryOutSelfCheck form, LastStep lastStep, FoundHazards hazards, ZeroReporting zeroReports,
                  Enterprises enterprises, EvidenceStore evidence, Ledger ledger) {
        this.checks = checks;
        this.form = form;
        this.lastStep = lastStep;
        this.hazards = hazards;
        this.zeroReports = zeroReports;
        this.enterprises = enterprises;
        this.evidence = evidence;
        this.ledger = ledger;
    }

    private record Raised(String item, String hazard) {
    }

    @Override
    public void execute(DelegateExecution execution) {
        SelfCheck check = checks.get(execution.getProcessBusinessKey());
        LedgerEvent done = lastStep.of(check.number(), SelfCheckProcess.CARRY_OUT_SELF_CHECK).orElseThrow();
        List<Raised> raised = new ArrayList<>();
        for (ItemAnswer finding : ChecklistAnswers.of(done.document(), form.items(check)).notCompliant()) {
            raised.add(new Raised(finding.asked().ref(), hazards.report(hazard(check, finding, done))));
        }
        String zeroReport = raised.isEmpty() ? zeroReport(check, done) : null;
        Map<String, Object> document = new HashMap<>();
        document.put(HAZARDS, raised);
        document.put("zeroReport", zeroReport);
        ledger.append(new LedgerEntry(check.number(), SelfCheckProcess.KEY, SelfCheckProcess.RAISE_FINDINGS, done.actor(), document,
            Facts.of("zeroReport", zeroReport).map(), List.of(), List.of()));
    }

    private FoundHazard hazard(SelfCheck check, ItemAnswer finding, LedgerEvent done) {
        ChecklistItem item = finding.asked().item();
        return FoundHazard.of(check.enterprise(), HazardSource.ENT_SELF, finding.location(), finding.note()).imminent(finding.imminentDanger())
            .by(done.actor()).from(check.number()).saying(Map.of("自查项目", item.id() + " " + item.text(), "检查依据", item.basis()))
            .showing(finding.photos().stream().map(photo -> evidence.copy(photo, done.actor().userId())).toList()).because(List.of(finding.asked().ref()))
            .knowing(Map.of("category", item.category()), Map.of(HazardProcess.CATEGORY.name(), item.category()));
    }

    private String zeroReport(SelfCheck check, LedgerEvent done) {
        LocalDate answered = Deadlines.dayOf(check.answeredAt());
        LocalDate due = Deadlines.dayOf(check.due());
        return zeroReports.file(enterprises.find(check.enterprise()).orElseThrow(), new ZeroReporting.Clear(check.number(),
            due.isBefore(answered) ? due : answered, check.areas(), check.checked(), done.document().path("checker").asText(), done.actor())).orElse(null);
    }
}
