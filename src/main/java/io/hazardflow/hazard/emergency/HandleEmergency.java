package io.hazardflow.hazard.emergency;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 紧急处置: what was done against immediate danger, with a photo; once it is over the case goes its ordinary way. */
@Component
class HandleEmergency implements FormStep {

    private final Clock clock;

    HandleEmergency(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyResponse.HANDLE;
    }

    @Override
    public Outcome submit(Submission submission) {
        boolean controlled = "CONTROLLED".equals(submission.text("danger"));
        Facts facts = controlled
            ? Facts.of("emergencyState", EmergencyResponse.State.HANDLED.name()).and("emergencyHandledAt", clock.instant())
            : new Facts();
        return new Outcome(submission.context().caseNumber(), Facts.of(EmergencyResponse.DANGER_CONTROLLED, controlled).map(), facts.map(), List.of());
    }
}
