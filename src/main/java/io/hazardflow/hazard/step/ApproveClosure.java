package io.hazardflow.hazard.step;

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
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 销号审批: the last look; closes the case or asks for another review. */
@Component
class ApproveClosure implements FormStep {

    private final HazardCases cases;
    private final Feedback feedback;
    private final CaseProcedures procedures;
    private final Clock clock;

    ApproveClosure(HazardCases cases, Feedback feedback, CaseProcedures procedures, Clock clock) {
        this.cases = cases;
        this.feedback = feedback;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.APPROVE_CLOSURE;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("publish", true);
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        SeparationOfDuties.checkCloser(submission.context().caller(), hazard);
        boolean approved = approved(submission);
        if (approved) {
            checkNothingBeside(hazard);
        }
        Facts facts = approved
            ? Facts.of(HazardState.CLOSED).and("closedAt", clock.instant()).and("publish", submission.yes("publish"))
            : Facts.of(HazardState.REVIEWING).and("passedAt", null);
        return new Outcome(hazard.number(), Facts.of(HazardProcess.CLOSURE_APPROVED, approved).map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (submission.text("decision") == null) {
            return Optional.empty();
        }
        return Optional.of(approved(submission)
            ? new NextStep("已销号", "归档", null)
            : feedback.review(cases.get(submission.context().caseNumber())));
    }

    private void checkNothingBeside(HazardCase hazard) {
        String open = procedures.openOnes(hazard.number()).stream().filter(Procedure::keepsCaseOpen).map(Procedure::label)
            .collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            throw new FormRejectedException("decision", "审批意见", open + "尚未结束，结束后才能销号");
        }
    }

    private static boolean approved(Submission submission) {
        return "APPROVE".equals(submission.text("decision"));
    }
}
