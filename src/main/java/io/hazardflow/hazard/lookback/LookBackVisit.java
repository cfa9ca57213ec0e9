package io.hazardflow.hazard.lookback;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 回头看现场核查: somebody else than the reviewer comes unannounced and says whether the hazard has come back. */
@Component
class LookBackVisit implements FormStep {

    /** The form's clock goes by quarters of an hour. */
    private static final Duration STEP_OF_THE_FORM = Duration.ofMinutes(15);
    private static final int MOST_VISITS = 2;

    private final HazardCases cases;
    private final LookBacks lookBacks;
    private final LookBackDuties duties;
    private final Clock clock;

    LookBackVisit(HazardCases cases, LookBacks lookBacks, LookBackDuties duties, Clock clock) {
        this.cases = cases;
        this.lookBacks = lookBacks;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return LookBack.VISIT;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        LookBacks.Standing standing = lookBacks.of(hazard.number());
        duties.checkVisitor(submission.context().caller(), hazard);
        duties.checkCompanion(submission.text("companion"), submission.context().caller(), hazard);
        checkTime(Deadlines.instantOf(submission.text("visitedAt")), standing.due());
        LookBack.Result result = LookBack.Result.valueOf(submission.text("result"));
        int visits = standing.visits() + 1;
        Facts facts = Facts.of("lookBackVisits", visits);
        if (result != LookBack.Result.UNVERIFIABLE || visits >= MOST_VISITS) {
            facts.and("lookBackResult", result.name()).and(LookBack.OVER, clock.instant());
        }
        return new Outcome(hazard.number(), Facts.of(LookBack.RESULT, result.name()).and(LookBack.VISITS, visits).map(), facts.map(), List.of());
    }

    private void checkTime(Instant visited, Instant due) {
        if (visited.isAfter(clock.instant())) {
            throw new FormRejectedException("visitedAt", "到场时间", "不能晚于现在");
        }
        if (visited.isBefore(due.minus(STEP_OF_THE_FORM))) {
            throw new FormRejectedException("visitedAt", "到场时间", "不能早于抽定的日子 " + Deadlines.shown(due));
        }
    }
}
