package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.checklist.ItemAnswer;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 不合规项立案: opens a case for everything that was not compliant, and records the items with what came of them. */
@Component
class RaiseHazards implements JavaDelegate {

    private final Inspections inspections;
    private final VisitRecord visits;
    private final VisitHazards hazards;
    private final LastStep lastStep;
    private final CaseRecord record;

    RaiseHazards(Inspections inspections, VisitRecord visits, VisitHazards hazards, LastStep lastStep, CaseRecord record) {
        this.inspections = inspections;
        this.visits = visits;
        this.hazards = hazards;
        this.lastStep = lastStep;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Inspection inspection = inspections.get(execution.getProcessBusinessKey());
        LedgerEvent visit = lastStep.of(inspection.number(), SiteInspection.INSPECT_SITE).orElseThrow();
        VisitRecord.Answers answers = visits.answers(inspection, visit.document());
        List<Map<String, Object>> items = new ArrayList<>();
        answers.listed().forEach(answer -> items.add(item(answer, items.size() + 1)));
        for (Finding finding : answers.findings()) {
            Map<String, Object> item = finding.isListed() ? items.get(finding.position() - 1) : unlisted(finding, items);
            item.put("note", finding.note());
            item.put("fixed", finding.fixed());
            item.put("hazard", hazards.raise(finding, inspection, visit.actor(), inspection.coOfficer(), inspection.leftAt()));
        }
        record.append(execution, Facts.of("hazards", answers.findings().size()), List.of(), Map.of(SiteInspection.ITEMS, items));
    }

    private static Map<String, Object> item(ItemAnswer answer, int position) {
        Map<String, Object> item = words(answer.asked().checklist(), answer.asked().item().id(), position, answer.asked().item().aspect(),
            answer.asked().item().text(), answer.asked().item().category());
        item.put("result", answer.result().name());
        item.put("note", answer.reason());
        return item;
    }

    private static Map<String, Object> unlisted(Finding finding, List<Map<String, Object>> items) {
        Map<String, Object> item = words(finding.checklist(), finding.item(), finding.position(), finding.aspect(), finding.text(), finding.category());
        item.put("result", ItemResult.NOT_COMPLIANT.name());
        items.add(item);
        return item;
    }

    private static Map<String, Object> words(String checklist, String number, int position, String aspect, String text, String category) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("checklist", checklist);
        item.put("item", number);
        item.put("position", position);
        item.put("aspect", aspect);
        item.put("text", text);
        item.put("category", category);
        return item;
    }
}
