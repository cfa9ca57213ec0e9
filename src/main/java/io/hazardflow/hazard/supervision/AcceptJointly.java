package io.hazardflow.hazard.supervision;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 联合验收: department, street and an expert look at it together; it can only pass after the review of the rectification did. */
@Component
class AcceptJointly implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final StreetPeople people;

    AcceptJointly(HazardCases cases, SupervisionDuties duties, StreetPeople people) {
        this.cases = cases;
        this.duties = duties;
        this.people = people;
    }

    @Override
    public String formId() {
        return Supervision.ACCEPT_JOINTLY;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("streetPeople", people.ofStreet(cases.get(context.caseNumber()).street()));
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        checkStreetAcceptor(submission, hazard);
        boolean passed = "PASS".equals(submission.text("conclusion"));
        if (passed && hazard.state() != HazardState.REVIEW_PASSED) {
            throw new FormRejectedException("conclusion", "验收结论", "整改复查通过后才能通过验收，案件现在是「" + hazard.state().label() + "」");
        }
        return new Outcome(hazard.number(), Facts.of(Supervision.ACCEPTANCE_PASSED, passed).map(),
            (passed ? SupervisionState.ACCEPTANCE : SupervisionState.SUPERVISING).facts().map(), List.of("accept-jointly"));
    }

    private static void checkStreetAcceptor(Submission submission, HazardCase hazard) {
        String person = submission.text("streetAcceptor");
        if (person.equals(submission.context().caller().userId()) || person.equals(hazard.rectifier())) {
            throw new FormRejectedException("streetAcceptor", "街道参加人", "须是督办部门经办人和整改人以外的人");
        }
    }
}
