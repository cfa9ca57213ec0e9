package io.hazardflow.hazard.supervision;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** 逾期处置: supervision goes on with a new date, or the city is asked to take it over. */
@Component
class DecideOverrun implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    DecideOverrun(HazardCases cases, SupervisionDuties duties, TaskDeadlines deadlines, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Supervision.DECIDE_OVERRUN;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        if ("UPGRADE".equals(submission.text("decision"))) {
            return new Outcome(hazard.number(), Facts.of(Supervision.OVERRUN_DECISION, "UPGRADE").map(),
                SupervisionState.UPGRADED_TO_CITY.facts().map(), List.of());
        }
        Instant deadline = deadline(submission, hazard);
        return new Outcome(hazard.number(),
            Facts.of(Supervision.OVERRUN_DECISION, "CONTINUE").and(Supervision.SUPERVISION_DEADLINE, Date.from(deadline)).map(),
            Facts.of("supervisionDeadline", deadline).and("supervisionOverdue", false).map(), List.of("supervision-overrun"));
    }

    /** As far as the rule allows, or as far as the rectification itself was granted more time. */
    private Instant deadline(Submission submission, HazardCase hazard) {
        LocalDate day = LocalDate.parse(submission.text("newDeadline"));
        LocalDate last = Deadlines.dayOf(deadlines.due("supervision-overrun"));
        if (hazard.deadline() != null && Deadlines.dayOf(hazard.deadline()).isAfter(last)) {
            last = Deadlines.dayOf(hazard.deadline());
        }
        if (!day.isAfter(LocalDate.now(clock)) || day.isAfter(last)) {
            throw new FormRejectedException("newDeadline", "新的督办期限", "须晚于今天，且不晚于 " + last);
        }
        return Deadlines.endOf(day);
    }
}
