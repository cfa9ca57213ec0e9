package io.hazardflow.hazard.plan;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 重大隐患双报告: to the department and to the workers' congress, each with time and proof (安全生产法 art. 41). */
@Component
class ReportMajorHazard implements FormStep {

    /** The form's clock goes by quarters of an hour. */
    private static final Duration STEP_OF_THE_FORM = Duration.ofMinutes(15);

    private final HazardCases cases;
    private final Clock clock;

    ReportMajorHazard(HazardCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return RectificationPlan.REPORT_MAJOR_HAZARD;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        check(submission, hazard, "reportedToDeptAt", "向主管部门报告时间");
        check(submission, hazard, "reportedToWorkersAt", "向职工报告时间");
        return new Outcome(hazard.number(), Facts.of(RectificationPlan.MAJOR_REPORTED, true).map(),
            Facts.of("majorReportedAt", clock.instant()).map(), List.of("安全生产法第四十一条"));
    }

    private void check(Submission submission, HazardCase hazard, String field, String label) {
        Instant at = Deadlines.instantOf(submission.text(field));
        if (at.isAfter(clock.instant())) {
            throw new FormRejectedException(field, label, "不能晚于现在");
        }
        if (at.isBefore(hazard.reportedAt().minus(STEP_OF_THE_FORM))) {
            throw new FormRejectedException(field, label, "不能早于上报时间 " + Deadlines.shown(hazard.reportedAt()));
        }
    }
}
