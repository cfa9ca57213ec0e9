package io.hazardflow.account.recovery;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 交付账号: the street gives the new holder his activation code, which the form shows and no record keeps. */
@Component
class HandOverAccess implements FormStep {

    private final Recoveries recoveries;

    HandOverAccess(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public String formId() {
        return AccessRecoveryProcess.HAND_OVER_ACCESS;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Recovery recovery = recoveries.get(context.caseNumber());
        Application application = recovery.application();
        return Map.of("enterpriseName", recovery.enterpriseName(), "account", recovery.account(), "role", application.role().label(),
            "holderName", application.holderName(), "phone", application.phone(), "receiver", application.holderName());
    }

    @Override
    public Outcome submit(Submission submission) {
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
