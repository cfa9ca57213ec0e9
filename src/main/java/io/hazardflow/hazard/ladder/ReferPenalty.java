package io.hazardflow.hazard.ladder;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 移送执法: the law officers file a case, or say why not; filings of the same enterprise are counted (安全生产法第113条). */
@Component
class ReferPenalty implements FormStep {

    private final HazardCases cases;
    private final Filings filings;
    private final Clock clock;

    ReferPenalty(HazardCases cases, Filings filings, Clock clock) {
        this.cases = cases;
        this.filings = filings;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DeadlineLadder.REFER_PENALTY;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("earlier", filings.before(cases.get(context.caseNumber())).words());
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "移送执法");
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (!"FILED".equals(submission.text("decision"))) {
            return new Outcome(hazard.number(), Map.of(), Map.of(), List.of());
        }
        Filings.Count count = filings.before(hazard).andThisOne();
        return new Outcome(hazard.number(), Map.of(), Facts.of("penaltyFiledAt", clock.instant())
            .and("filingReference", submission.text("reference")).and("shutDownDue", filings.reachesShutDown(hazard, count)).map(),
            List.of("shut-down-threshold"));
    }
}
