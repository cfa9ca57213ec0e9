package io.hazardflow.hazard.supervision;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 整改周报: what was done this week, and whether the interim controls hold. */
@Component
class ReportProgress implements FormStep {

    @Override
    public String formId() {
        return Supervision.REPORT_PROGRESS;
    }

    @Override
    public Outcome submit(Submission submission) {
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of("report-progress.every"));
    }
}
