package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.form.SubstituteBasis;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 核验改进: an evaluator looks whether an improvement was really made. */
@Component
class VerifyImprovement implements FormStep {

    static final String VERIFIED = "VERIFIED";
    private static final String NEW_DEADLINE = "newDeadline";

    private final Drills drills;
    private final EvaluationTeam team;
    private final ImprovementTasks items;
    private final Ledger ledger;
    private final TimeLimits limits;
    private final Clock clock;

    VerifyImprovement(Drills drills, EvaluationTeam team, ImprovementTasks items, Ledger ledger, TimeLimits limits, Clock clock) {
        this.drills = drills;
        this.team = team;
        this.items = items;
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.VERIFY_IMPROVEMENT;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return items.prefill(items.of(context));
    }

    @Override
    public Outcome submit(Submission submission) {
        Improvement item = items.of(submission);
        Drill drill = drills.get(item.number());
        String objection = team.objection(drill, submission.context());
        if (objection != null) {
            throw new FormRejectedException(null, "核验人", objection);
        }
        if (carriedOutBy(submission.context(), item)) {
            throw new FormRejectedException(null, "核验人", "不能是落实该项改进的人");
        }
        if (!VERIFIED.equals(submission.text("result"))) {
            checkDay(submission.text(NEW_DEADLINE));
        }
        return new Outcome(item.number(), Map.of(), Map.of(), List.of());
    }

    private boolean carriedOutBy(FormContext context, Improvement item) {
        LedgerEvent done = ledger.timeline(item.number()).stream().filter(event -> event.step().equals(EmergencyDrill.CARRY_OUT_IMPROVEMENT))
            .filter(event -> String.valueOf(item.position()).equals(event.document().path(EmergencyDrill.IMPROVEMENT.name()).asText()))
            .reduce((earlier, later) -> later).orElseThrow();
        List<String> people = Stream.of(context.caller().userId(), context.absent()).filter(Objects::nonNull).toList();
        return people.contains(done.actor().userId()) || SubstituteBasis.absentIn(done.basis()).filter(people::contains).isPresent();
    }

    private void checkDay(String newDeadline) {
        LocalDate last = LocalDate.now(clock).plusDays(limits.get(EvaluateDrill.LONGEST).amount());
        if (LocalDate.parse(newDeadline).isAfter(last)) {
            throw new FormRejectedException(NEW_DEADLINE, "新的完成日期", "不能晚于 " + last);
        }
    }
}
