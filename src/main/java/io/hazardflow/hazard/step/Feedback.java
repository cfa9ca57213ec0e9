package io.hazardflow.hazard.step;

import io.hazardflow.access.PostNames;
import io.hazardflow.evidence.Evidence;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What every feedback of a rectification has in common, on site or later. */
@Component
class Feedback {

    /** The form's clock goes by quarters of an hour. */
    private static final Duration STEP_OF_THE_FORM = Duration.ofMinutes(15);

    private static final Set<String> REPORTS =
        Set.of(HazardProcess.REPORT_HAZARD, HazardProcess.HAZARD_FOUND, HazardProcess.COMPLETE_REPORT);

    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final Decisions decisions;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    Feedback(Ledger ledger, EvidenceStore evidence, Decisions decisions, TaskDeadlines deadlines, PostNames posts, Clock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    /** Accepts what the enterprise says and shows of its work. */
    Outcome accept(Submission submission, HazardCase hazard, HazardState state, Instant notBefore, String notBeforeName) {
        checkFinished(submission, notBefore, notBeforeName);
        checkPhotosAreNew(submission);
        return new Outcome(hazard.number(), Facts.of(HazardProcess.FEEDBACK_GIVEN, true).map(),
            Facts.of(state).and("rectifier", submission.context().caller().userId())
                .and("rectifiedFor", submission.context().absent()).and("feedbackAt", clock.instant()).map(), List.of());
    }

    /** The work was finished after it was asked for, and not in the future. */
    private void checkFinished(Submission submission, Instant notBefore, String notBeforeName) {
        Instant finished = Deadlines.instantOf(submission.text("finishedAt"));
        if (finished.isAfter(clock.instant())) {
            throw new FormRejectedException("finishedAt", "完成时间", "不能晚于现在");
        }
        if (finished.isBefore(notBefore.minus(STEP_OF_THE_FORM))) {
            throw new FormRejectedException("finishedAt", "完成时间", "不能早于" + notBeforeName + " " + Deadlines.shown(notBefore));
        }
    }

    /** A picture of the report does not show that anything was done. */
    private void checkPhotosAreNew(Submission submission) {
        List<UUID> reported = ledger.timeline(submission.context().caseNumber()).stream().filter(event -> REPORTS.contains(event.step()))
            .flatMap(event -> event.evidence().stream()).toList();
        Set<String> before = evidence.findAll(reported).stream().map(Evidence::sha256).collect(Collectors.toSet());
        List<UUID> after = StreamSupport.stream(submission.document().path("afterPhotos").spliterator(), false)
            .map(id -> UUID.fromString(id.asText())).toList();
        if (evidence.findAll(after).stream().map(Evidence::sha256).anyMatch(before::contains)) {
            throw new FormRejectedException("afterPhotos", "整改后照片", "不能与上报时的照片相同");
        }
    }

    NextStep review(HazardCase hazard) {
        Map<String, Object> mode = decisions.row("review-mode",
            Map.of("level", hazard.level().name(), "source", hazard.source().name(), "subGrade", hazard.subGrade().name()));
        return new NextStep("整改复查", posts.label(Posts.reviewer((String) mode.get("role"), hazard)), deadlines.review(hazard.level()));
    }
}
