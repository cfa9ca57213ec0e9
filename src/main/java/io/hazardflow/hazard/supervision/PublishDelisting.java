package io.hazardflow.hazard.supervision;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 公示摘牌: the delisting is made public, which ends the supervision. */
@Component
class PublishDelisting implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final Clock clock;

    PublishDelisting(HazardCases cases, SupervisionDuties duties, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Supervision.PUBLISH_DELISTING;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Map.of(),
            SupervisionState.PUBLISHED_DELIST.facts().and("delistingPublishedAt", clock.instant()).map(), List.of("publish-delisting"));
    }
}
