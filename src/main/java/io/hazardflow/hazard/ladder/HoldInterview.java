package io.hazardflow.hazard.ladder;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 约谈: the enterprise's head is called in; that he stayed away is written down too. */
@Component
class HoldInterview implements FormStep {

    private final Clock clock;

    HoldInterview(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DeadlineLadder.HOLD_INTERVIEW;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "约谈");
        Instant held = Deadlines.instantOf(submission.text("heldAt"));
        if (held.isAfter(clock.instant())) {
            throw new FormRejectedException("heldAt", "约谈时间", "不能晚于现在");
        }
        return new Outcome(submission.context().caseNumber(), Map.of(), Facts.of("interviewedAt", held).map(), List.of());
    }
}
