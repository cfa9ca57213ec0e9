package io.hazardflow.hazard.ladder;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 约谈: the enterprise's head is called in; that he stayed away is written down too. */
@Component
class HoldInterview implements FormStep {

    private final LastStep lastStep;
    private final Clock clock;

    HoldInterview(LastStep lastStep, Clock clock) {
        this.lastStep = lastStep;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DeadlineLadder.HOLD_INTERVIEW;
    }

    /** As it was announced; a ladder that stood here before there was a notice has none. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        return lastStep.of(context.caseNumber(), DeadlineLadder.NOTIFY_INTERVIEW).map(LedgerEvent::document)
            .map(notice -> Facts.of("heldAt", notice.path("interviewAt").asText()).and("place", notice.path("place").asText())
                .and("participants", notice.path("summoned").asText()).map()).orElseGet(Map::of);
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
