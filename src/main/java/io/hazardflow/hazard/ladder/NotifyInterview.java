package io.hazardflow.hazard.ladder;

import io.hazardflow.access.PostNames;
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
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 发出约谈通知: who is called in, when, where and for what; the interview follows within the limit (domain B9). */
@Component
class NotifyInterview implements FormStep {

    private static final String INTERVIEW_WITHIN = "interview-within";

    private final HazardCases cases;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    NotifyInterview(HazardCases cases, TaskDeadlines deadlines, PostNames posts, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DeadlineLadder.NOTIFY_INTERVIEW;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Facts.of("matters", "「%s」整改期限为 %s，至今未完成整改，须说明原因和下一步安排。".formatted(
            Objects.requireNonNullElse(hazard.title(), "事故隐患"), Deadlines.dayOf(hazard.deadline()))).map();
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "发出约谈通知");
        Instant planned = Deadlines.instantOf(submission.text("interviewAt"));
        Instant last = deadlines.due(INTERVIEW_WITHIN, submission.context().caseNumber());
        if (planned.isBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES)) || planned.isAfter(last)) {
            throw new FormRejectedException("interviewAt", "约谈时间", "不能早于现在，也不能晚于 " + Deadlines.dayOf(last));
        }
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of(INTERVIEW_WITHIN));
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(new NextStep("约谈", posts.label(submission.context().caller().actingFor(List.of()).role()),
            deadlines.due(DeadlineLadder.HOLD_INTERVIEW, submission.context().caseNumber())));
    }
}
