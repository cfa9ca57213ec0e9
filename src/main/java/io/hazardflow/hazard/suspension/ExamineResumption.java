package io.hazardflow.hazard.suspension;

import io.hazardflow.document.DocumentType;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.hazard.rule.PapersInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 现场审查恢复: two officers examine; without their consent no work begins again (安全生产法 art. 65). */
@Component
class ExamineResumption implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final OfficerPairs officers;
    private final SuspendedCases suspended;
    private final Decisions decisions;
    private final PapersInForce papers;
    private final Clock clock;

    ExamineResumption(HazardCases cases, SuspensionDuties duties, OfficerPairs officers, SuspendedCases suspended, Decisions decisions,
                      PapersInForce papers, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.officers = officers;
        this.suspended = suspended;
        this.decisions = decisions;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Suspension.EXAMINE_RESUMPTION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return officers.colleagues(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        papers.check(hazard.number(), DocumentType.RESUMPTION_OPINION, Suspension.APPROVE_SUSPENSION, "conclusion", "审查意见");
        duties.checkExaminers(hazard, submission.context().caller(), submission.text(OfficerPairs.OFFICER));
        return "AGREE".equals(submission.text("conclusion")) ? resume(hazard) : refuse(hazard);
    }

    private Outcome resume(HazardCase hazard) {
        if (hazard.state() != HazardState.REVIEW_PASSED) {
            throw new FormRejectedException("conclusion", "审查意见", "整改复查通过后才能同意恢复，案件现在是「" + hazard.state().label() + "」");
        }
        return new Outcome(hazard.number(), Facts.of(Suspension.RESUMPTION_DECISION, "RESUMED").map(),
            SuspensionState.RESUMED.facts().and("suspended", false).and("resumedAt", clock.instant()).map(), List.of());
    }

    private Outcome refuse(HazardCase hazard) {
        int refusals = suspended.get(hazard.number()).refusals() + 1;
        Map<String, Object> row = decisions.row("resumption-refusal",
            Map.of("decidedOn", LocalDate.now(clock).toString(), "refusals", refusals));
        return new Outcome(hazard.number(), Facts.of(Suspension.RESUMPTION_DECISION, (String) row.get("next")).map(),
            SuspensionState.REFUSED.facts().and("resumptionRefusals", refusals).map(), List.of("resumption-refusal：" + row.get("basis")));
    }
}
