package io.hazardflow.hazard.objection;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 上级复核异议: the head of the unit answers what was not answered in time. */
@Component
class DecideObjection implements FormStep {

    private final ObjectionDecision decision;

    DecideObjection(ObjectionDecision decision) {
        this.decision = decision;
    }

    @Override
    public String formId() {
        return OrderObjection.DECIDE_OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return decision.prefill(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        return decision.take(submission);
    }
}
