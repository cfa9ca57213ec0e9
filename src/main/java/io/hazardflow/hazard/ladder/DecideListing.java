package io.hazardflow.hazard.ladder;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 决定是否挂牌督办: the safety committee's office decides, a person and never the clock. */
@Component
class DecideListing implements FormStep {

    private final HazardCases cases;
    private final Clock clock;

    DecideListing(HazardCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DeadlineLadder.DECIDE_LISTING;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Map.of("situation", "%s，整改期限 %s%s，复查不通过 %d 次".formatted(hazard.state().label(), Deadlines.shown(hazard.deadline()),
            hazard.overdueAt(clock.instant()) ? "（已逾期）" : "", hazard.rejectCount()));
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "决定是否挂牌督办");
        String decision = submission.text("decision");
        return new Outcome(submission.context().caseNumber(), Facts.of(DeadlineLadder.LISTED, "LIST".equals(decision)).map(),
            Facts.of("listingDecision", decision).map(), List.of());
    }
}
