package io.hazardflow.hazard.supervision;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
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
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 下达督办通知书: who answers for it, who supervises, by when and what is asked. */
@Component
class IssueSupervisionNotice implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final PostNames posts;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    IssueSupervisionNotice(HazardCases cases, SupervisionDuties duties, PostNames posts, TaskDeadlines deadlines, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.posts = posts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Supervision.ISSUE_SUPERVISION_NOTICE;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        Facts values = Facts.of("responsibleUnit", hazard.enterpriseName());
        if (hazard.deadline() != null) {
            values.and("deadline", Deadlines.dayOf(hazard.deadline()).toString());
        }
        return values.map();
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        Instant deadline = deadline(submission, hazard);
        Facts variables = Facts.of(Supervision.SUPERVISION_DEPT, hazard.dept()).and(Supervision.SUPERVISION_DEADLINE, Date.from(deadline));
        Facts facts = SupervisionState.NOTICE_ISSUED.facts().and("supervisionDept", hazard.dept())
            .and("supervisionOfficer", submission.text("supervisor")).and("supervisionDeadline", deadline).and("supervisionOverdue", false);
        return new Outcome(hazard.number(), variables.map(), facts.map(), List.of("supervision-deadline"));
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(new NextStep("公示挂牌", posts.label(Role.SAFETY_COMMITTEE.key()), deadlines.due("publish-listing")));
    }

    private Instant deadline(Submission submission, HazardCase hazard) {
        LocalDate day = LocalDate.parse(submission.text("deadline"));
        LocalDate last = Deadlines.dayOf(deadlines.due("supervision-deadline"));
        if (!day.isAfter(LocalDate.now(clock)) || day.isAfter(last)) {
            throw new FormRejectedException("deadline", "督办期限", "须晚于今天，且不晚于 " + last);
        }
        if (hazard.deadline() != null && day.isBefore(Deadlines.dayOf(hazard.deadline()))) {
            throw new FormRejectedException("deadline", "督办期限", "不能早于整改期限 " + Deadlines.dayOf(hazard.deadline()));
        }
        return Deadlines.endOf(day);
    }
}
