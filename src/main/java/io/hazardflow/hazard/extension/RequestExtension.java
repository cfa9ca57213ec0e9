package io.hazardflow.hazard.extension;

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
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 延期申请: until when, why, with what proof, and how the place is kept safe meanwhile. Too late is noted, not refused. */
@Component
class RequestExtension implements FormStep {

    private final HazardCases cases;
    private final Extensions extensions;
    private final WorkingDays workingDays;
    private final PostNames posts;
    private final Clock clock;

    RequestExtension(HazardCases cases, Extensions extensions, WorkingDays workingDays, PostNames posts, Clock clock) {
        this.cases = cases;
        this.extensions = extensions;
        this.workingDays = workingDays;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DeadlineExtension.REQUEST_EXTENSION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Map.of("limits", extensions.limit(hazard, null).words(hazard, workingDays));
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        LocalDate day = LocalDate.parse(submission.text("newDeadline"));
        ExtensionLimit limit = extensions.limit(hazard, day);
        check(day, hazard, limit);
        Instant until = Deadlines.endOf(day);
        boolean late = LocalDate.now(clock).isAfter(limit.applyBy(hazard, workingDays));
        return new Outcome(hazard.number(),
            Facts.of(DeadlineExtension.REQUESTED, Date.from(until)).and(DeadlineExtension.REQUESTED_AT, Date.from(clock.instant())).map(),
            Facts.of("extensionState", "REQUESTED").and("extensionRequestedAt", clock.instant()).and("extensionUntil", until)
                .and("extensionLate", late).and("extensionDecidedBy", null).map(),
            List.of(DeadlineExtension.DECISION + "：" + limit.basis()));
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        ExtensionLimit limit = extensions.limit(hazard, dayOf(submission));
        return Role.byKey(limit.approver()).map(role -> new NextStep("延期审批", posts.label(Posts.group(role, hazard)), null));
    }

    private void check(LocalDate day, HazardCase hazard, ExtensionLimit limit) {
        LocalDate deadline = Deadlines.dayOf(hazard.deadline());
        if (!day.isAfter(deadline) || !day.isAfter(LocalDate.now(clock))) {
            throw new FormRejectedException("newDeadline", "申请延至", "须晚于现在的期限 " + deadline + " 和今天");
        }
        if (day.isAfter(limit.latest(hazard))) {
            throw new FormRejectedException("newDeadline", "申请延至", "不能晚于 " + limit.latest(hazard) + "（该等级一次延期的上限）");
        }
    }

    /** The day asked for, which in a half-filled form may be none. */
    private static LocalDate dayOf(Submission submission) {
        try {
            return submission.text("newDeadline") == null ? null : LocalDate.parse(submission.text("newDeadline"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
