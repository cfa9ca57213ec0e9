package io.hazardflow.hazard.found;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.DecisionTaken;
import io.hazardflow.hazard.rule.DecisionTrace;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 采用现场核实结论: what two officers said on site counts as the verification, in their names. */
@Component
class AdoptSiteFinding implements JavaDelegate {

    private final HazardCases cases;
    private final SiteFindings findings;
    private final LastStep lastStep;
    private final DecisionTrace trace;
    private final Ledger ledger;
    private final Clock clock;

    AdoptSiteFinding(HazardCases cases, SiteFindings findings, LastStep lastStep, DecisionTrace trace, Ledger ledger, Clock clock) {
        this.cases = cases;
        this.findings = findings;
        this.lastStep = lastStep;
        this.trace = trace;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        LedgerEvent found = lastStep.of(hazard.number(), HazardProcess.HAZARD_FOUND).orElseThrow();
        JsonNode confirmed = found.document().path(SiteFindings.CONFIRMATION);
        SiteFindings.Grade grade = findings.grade(confirmed, hazard);
        ledger.append(new LedgerEntry(hazard.number(), HazardProcess.KEY, HazardProcess.ADOPT_SITE_FINDING, found.actor(),
            document(confirmed, grade.subGrade()), facts(confirmed, grade).map(), evidence(found.document(), grade.subGrade()), grade.basis()));
        execution.setVariables(Facts.of(HazardProcess.VERIFICATION, "REAL")
            .and(HazardProcess.CATEGORY, confirmed.path("category").asText())
            .and(HazardProcess.SUB_GRADE, grade.subGrade().name())
            .and(HazardProcess.LEVEL, grade.subGrade().level().name())
            .and(HazardProcess.LEVEL_LABEL, grade.subGrade().level().label() + " " + grade.subGrade())
            .and(HazardProcess.PROVISIONAL, grade.provisional())
            .and(HazardProcess.MUST_STOP, confirmed.path("mustStopToFix").asBoolean()).map());
    }

    private Facts facts(JsonNode confirmed, SiteFindings.Grade grade) {
        return Facts.of(HazardState.TRIAGED)
            .and("title", confirmed.path("title").asText())
            .and("category", confirmed.path("category").asText())
            .and("subGrade", grade.subGrade().name())
            .and("level", grade.subGrade().level().name())
            .and("levelReason", trace.last("hazard-triage").map(DecisionTaken::json).orElse(null))
            .and("criterionHit", confirmed.path("criterionHit").asText(null))
            .and("expertOpinion", !confirmed.path("expertOpinion").isEmpty())
            .and("provisional", grade.provisional())
            .and("mustStop", confirmed.path("mustStopToFix").asBoolean())
            .and("verifiedAt", clock.instant());
    }

    private static JsonNode document(JsonNode confirmed, SubGrade grade) {
        ObjectNode document = confirmed.deepCopy();
        if (!grade.name().equals(confirmed.path("subGrade").asText())) {
            document.put("raisedTo", grade.name());
        }
        return document.put("level", grade.level().name());
    }

    /** The expert's paper; and pictures of what was done on the spot where the grade asks for more than that. */
    private static List<UUID> evidence(JsonNode found, SubGrade grade) {
        List<UUID> pictures = new ArrayList<>();
        found.path(SiteFindings.CONFIRMATION).path("expertOpinion").forEach(id -> pictures.add(UUID.fromString(id.asText())));
        if (grade != SubGrade.G0) {
            found.path(SiteFindings.FIX).path("afterPhotos").forEach(id -> pictures.add(UUID.fromString(id.asText())));
        }
        return pictures;
    }
}
