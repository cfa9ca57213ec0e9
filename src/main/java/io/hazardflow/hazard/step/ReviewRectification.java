package io.hazardflow.hazard.step;

import io.hazardflow.access.PostNames;
import io.hazardflow.document.DocumentType;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.PapersInForce;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 整改复查: somebody other than the rectifier passes it or sends it back with a shorter time to do it again. */
@Component
class ReviewRectification implements FormStep {

    private final HazardCases cases;
    private final SecondOfficer secondOfficer;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final PapersInForce papers;
    private final Clock clock;

    ReviewRectification(HazardCases cases, SecondOfficer secondOfficer, TaskDeadlines deadlines, PostNames posts, PapersInForce papers, Clock clock) {
        this.cases = cases;
        this.secondOfficer = secondOfficer;
        this.deadlines = deadlines;
        this.posts = posts;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.REVIEW_RECTIFICATION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("reviewByLaw", SecondOfficer.isReviewByLaw(cases.get(context.caseNumber())));
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        SeparationOfDuties.checkReviewer(submission.context().caller(), hazard);
        papers.check(hazard.number(), DocumentType.REVIEW_OPINION, HazardProcess.ASSIGN_RECTIFICATION, "conclusion", "复查结论");
        String second = secondOfficer.checkReview(submission, hazard).orElse(null);
        Facts facts = Facts.of("reviewer", submission.context().caller().userId()).and("coReviewers", second)
            .and("reviewedFor", submission.context().absent()).and("reviewedAt", clock.instant());
        return passed(submission) ? pass(hazard, facts) : reject(submission, hazard, facts);
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (submission.text("conclusion") == null) {
            return Optional.empty();
        }
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (!passed(submission)) {
            return Optional.of(new NextStep("整改反馈", posts.label(hazard.rectifierGroup()),
                dayOf(submission).map(Deadlines::endOf).orElse(null)));
        }
        return Optional.of(new NextStep("销号审批", posts.label(Posts.closer(hazard)), deadlines.due("approve-closure")));
    }

    /** The day asked for, which in a half-filled form may be none. */
    private static Optional<LocalDate> dayOf(Submission submission) {
        try {
            return Optional.ofNullable(submission.text("newDeadline")).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean passed(Submission submission) {
        return "PASS".equals(submission.text("conclusion"));
    }

    private Outcome pass(HazardCase hazard, Facts facts) {
        return new Outcome(hazard.number(), Facts.of(HazardProcess.REVIEW_PASSED, true).map(),
            facts.and("state", HazardState.REVIEW_PASSED.name()).and("passedAt", clock.instant()).map(), List.of());
    }

    private Outcome reject(Submission submission, HazardCase hazard, Facts facts) {
        Instant again = redoDeadline(submission, hazard);
        int rejects = hazard.rejectCount() + 1;
        return new Outcome(hazard.number(),
            Facts.of(HazardProcess.REVIEW_PASSED, false)
                .and(HazardProcess.FEEDBACK_GIVEN, false)
                .and(HazardProcess.REJECT_COUNT, rejects)
                .and(HazardProcess.REDO_DEADLINE, Date.from(again)).map(),
            facts.and("state", HazardState.REJECTED.name()).and("rejectCount", rejects).and("redoDeadline", again).map(), List.of());
    }

    /** At most half of the first span from today; the legal deadline itself does not move (domain C.1, step 15). */
    private Instant redoDeadline(Submission submission, HazardCase hazard) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = LocalDate.parse(submission.text("newDeadline"));
        long span = hazard.orderedAt() == null ? 1 : Math.max(1, hazard.firstSpanDays() / 2);
        if (day.isBefore(today) || day.isAfter(today.plusDays(span))) {
            throw new FormRejectedException("newDeadline", "重新整改期限",
                "须在 " + today + " 至 " + today.plusDays(span) + " 之间（不超过原整改天数的一半）");
        }
        return Deadlines.endOf(day);
    }
}
