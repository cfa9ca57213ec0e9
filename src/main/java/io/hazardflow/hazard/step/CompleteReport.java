package io.hazardflow.hazard.step;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.NewHazard;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 补正上报: whoever reported says what was missing, or that it was a mistake; the verifier decides about either. */
@Component
class CompleteReport implements FormStep {

    private final HazardCases cases;
    private final TaskDeadlines deadlines;
    private final PostNames posts;

    CompleteReport(HazardCases cases, TaskDeadlines deadlines, PostNames posts) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.posts = posts;
    }

    @Override
    public String formId() {
        return HazardProcess.COMPLETE_REPORT;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Facts.of("location", hazard.location()).and("description", hazard.description()).map();
    }

    @Override
    public Outcome submit(Submission submission) {
        Facts facts = Facts.of(HazardState.REPORTED);
        if ("CANCEL".equals(submission.text("wish"))) {
            facts.and("cancelReason", submission.text("reason"));
        } else {
            facts.and("cancelReason", null).and("title", NewHazard.workingTitle(submission.text("location"), submission.text("description")))
                .and("location", submission.text("location")).and("description", submission.text("description"));
        }
        return new Outcome(submission.context().caseNumber(), Map.of(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        return Optional.of(new NextStep("受理核实", posts.label(Role.STREET_OFFICE.group(hazard.street())),
            deadlines.verification(hazard.imminentDanger(), hazard.source())));
    }
}
