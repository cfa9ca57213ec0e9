package io.hazardflow.hazard.step;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every feedback of a rectification has in common, on site or later. */
@Component
class Feedback {

    private final Decisions decisions;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    Feedback(Decisions decisions, TaskDeadlines deadlines, PostNames posts, Clock clock) {
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    /** The work was finished after it was asked for, and not in the future. */
    void checkFinished(Submission submission, Instant notBefore, String notBeforeName) {
        Instant finished = Deadlines.instantOf(submission.text("finishedAt"));
        if (finished.isAfter(clock.instant())) {
            throw new FormRejectedException("finishedAt", "完成时间", "不能晚于现在");
        }
        if (Deadlines.dayOf(finished).isBefore(Deadlines.dayOf(notBefore))) {
            throw new FormRejectedException("finishedAt", "完成时间", "不能早于" + notBeforeName + " " + Deadlines.shown(notBefore));
        }
    }

    NextStep review(HazardCase hazard) {
        Map<String, Object> mode = decisions.row("review-mode",
            Map.of("level", hazard.level().name(), "source", hazard.source().name(), "subGrade", hazard.subGrade().name()));
        Role role = Role.byKey((String) mode.get("role")).orElseThrow();
        String unit = role.reach() == Role.Reach.DEPARTMENT ? hazard.dept() : hazard.street();
        return new NextStep("整改复查", posts.label(role.group(unit)), deadlines.review(hazard.level()));
    }
}
