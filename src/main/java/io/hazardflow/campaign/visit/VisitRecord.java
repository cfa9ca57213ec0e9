package io.hazardflow.campaign.visit;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.checklist.AskedItem;
import io.hazardflow.campaign.checklist.ChecklistAnswers;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.checklist.ItemAnswer;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.registry.Enterprises;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the record of a visit: the answers to the items that its checklists ask of this enterprise, and what was found beside them. */
@Component
class VisitRecord {

    private final Checklists checklists;
    private final Enterprises enterprises;

    VisitRecord(Checklists checklists, Enterprises enterprises) {
        this.checklists = checklists;
        this.enterprises = enterprises;
    }

    List<AskedItem> items(Inspection inspection) {
        return checklists.itemsFor(inspection.checklistRefs(), enterprises.find(inspection.enterprise()).orElseThrow());
    }

    /** @throws io.hazardflow.form.FormRejectedException when the answers are not those to these items */
    Answers answers(Inspection inspection, JsonNode form) {
        ChecklistAnswers answers = ChecklistAnswers.of(form, items(inspection));
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < answers.all().size(); index++) {
            if (answers.all().get(index).result() == ItemResult.NOT_COMPLIANT) {
                findings.add(Finding.of(answers.all().get(index), index + 1));
            }
        }
        findings.addAll(Finding.others(form, answers.all().size()));
        return new Answers(answers, List.copyOf(findings));
    }

    /** @param findings what is not compliant, on the checklists and beside them */
    record Answers(ChecklistAnswers checklist, List<Finding> findings) {

        /** The answers to the items of the checklists, in their order. */
        List<ItemAnswer> listed() {
            return checklist.all();
        }

        int fixed() {
            return (int) findings.stream().filter(Finding::fixed).count();
        }

        InspectionResult result() {
            return findings.isEmpty() ? InspectionResult.NO_PROBLEM
                : fixed() == findings.size() ? InspectionResult.FIXED_ON_SPOT : InspectionResult.ORDERED;
        }
    }
}
