package io.hazardflow.drill.evaluation.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.paper.ChineseDates;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 责令限期改正通知书: a drill that the check found wanting (生产安全事故应急条例, art. 8), in the name of the department that checked. */
@Component
class DrillCorrection {

    private final LastStep lastStep;
    private final Organs organs;

    DrillCorrection(LastStep lastStep, Organs organs) {
        this.lastStep = lastStep;
        this.organs = organs;
    }

    /** Hangs on the check, so that the department which made it may correct or withdraw the paper. */
    DocumentDraft draft(LedgerEvent ordered, Drill drill) {
        LedgerEvent check = lastStep.of(drill.number(), EmergencyDrill.CHECK_SAMPLE).orElseThrow();
        JsonNode form = check.document();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("caseNumber", drill.number());
        content.put("kind", DrillWords.kind(drill));
        content.put("when", DrillWords.when(drill));
        content.put("way", "ON_SITE".equals(form.path("way").asText()) ? "到现场核实" : "查阅报告和记录");
        content.put("until", ChineseDates.day(LocalDate.parse(ordered.document().path("until").asText())));
        DrillWords.put(content, "hazard", ordered.document(), "hazard");
        DrillWords.put(content, "reasons", form, "reasons");
        DrillWords.put(content, "requirements", form, "requirements");
        content.put("basis", ordered.basis());
        return new DocumentDraft(DocumentType.DRILL_CORRECTION, drill.number(), check.id(), organs.department(drill.reportTo()), drill.unitName(),
            Deadlines.dayOf(ordered.at()), content, List.of(), Map.of("reasons", "不符合规定的情形", "requirements", "改正要求"));
    }
}
