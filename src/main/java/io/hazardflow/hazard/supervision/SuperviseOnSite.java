package io.hazardflow.hazard.supervision;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 现场督办: the supervising department goes there and says what it saw. */
@Component
class SuperviseOnSite implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;

    SuperviseOnSite(HazardCases cases, SupervisionDuties duties) {
        this.cases = cases;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return Supervision.SUPERVISE_ON_SITE;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Map.of(), Map.of(), List.of("supervise-on-site.every"));
    }
}
