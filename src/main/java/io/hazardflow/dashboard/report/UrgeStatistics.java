package io.hazardflow.dashboard.report;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 催报统计表: street, district or committee asks for a report that is overdue. */
@Component
class UrgeStatistics implements FormStep {

    private final Clock clock;

    UrgeStatistics(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String formId() {
        return StatisticsProcess.URGE;
    }

    @Override
    public Outcome submit(Submission submission) {
        return new Outcome(submission.context().caseNumber(), Map.of(), Facts.of("urgedAt", clock.instant()).map(), List.of());
    }
}
