package io.hazardflow.hazard.step;

import io.hazardflow.access.PostNames;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 企业签收: the enterprise takes note of what is asked and says how it keeps the place safe meanwhile. */
@Component
class AcknowledgeOrder implements FormStep {

    private final HazardCases cases;
    private final PostNames posts;
    private final Clock clock;

    AcknowledgeOrder(HazardCases cases, PostNames posts, Clock clock) {
        this.cases = cases;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.ACKNOWLEDGE_ORDER;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("signer", context.caller().name());
    }

    @Override
    public Outcome submit(Submission submission) {
        return new Outcome(submission.context().caseNumber(), Map.of(),
            Facts.of(HazardState.RECTIFYING).and("acknowledgedAt", clock.instant()).map(), List.of());
    }

    @Override
    public boolean alike() {
        return true;
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        return Optional.of(new NextStep("整改反馈", posts.label(hazard.rectifierGroup()), hazard.deadline()));
    }
}
