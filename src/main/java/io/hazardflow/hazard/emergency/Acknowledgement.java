package io.hazardflow.hazard.emergency;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 响应: somebody has the danger in hand; whoever is first, the others are no longer asked. */
record Acknowledgement(String formId, TaskDeadlines deadlines, Clock clock) implements FormStep {

    @Override
    public Outcome submit(Submission submission) {
        return new Outcome(submission.context().caseNumber(), Map.of(),
            Facts.of("emergencyState", EmergencyResponse.State.ACKNOWLEDGED.name()).and("emergencyAcknowledgedAt", clock.instant()).map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(new NextStep("紧急处置", "现场和值班人员", deadlines.due(EmergencyResponse.HANDLE)));
    }
}
