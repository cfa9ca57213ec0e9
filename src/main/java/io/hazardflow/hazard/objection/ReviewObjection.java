package io.hazardflow.hazard.objection;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复核异议: somebody else of the post that gave the order answers each point. */
@Component
class ReviewObjection implements FormStep {

    private final ObjectionDecision decision;

    ReviewObjection(ObjectionDecision decision) {
        this.decision = decision;
    }

    @Override
    public String formId() {
        return OrderObjection.REVIEW_OBJECTION;
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
