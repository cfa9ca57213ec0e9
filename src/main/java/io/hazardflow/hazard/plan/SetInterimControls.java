package io.hazardflow.hazard.plan;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 临时管控: what keeps people safe before the plan is there (domain C.1, step 8). */
@Component
class SetInterimControls implements FormStep {

    private final Clock clock;

    SetInterimControls(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String formId() {
        return RectificationPlan.SET_INTERIM_CONTROLS;
    }

    @Override
    public Outcome submit(Submission submission) {
        if (Deadlines.instantOf(submission.text("takenAt")).isAfter(clock.instant())) {
            throw new FormRejectedException("takenAt", "落实时间", "不能晚于现在");
        }
        return new Outcome(submission.context().caseNumber(), Facts.of(RectificationPlan.INTERIM_CONTROLLED, true).map(),
            Facts.of("interimControlsAt", clock.instant()).map(), List.of());
    }
}
