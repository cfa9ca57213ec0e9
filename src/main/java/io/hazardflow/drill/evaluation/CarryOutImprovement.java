package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 落实改进: the owner of an improvement says and shows what was done. */
@Component
class CarryOutImprovement implements FormStep {

    private final ImprovementTasks items;

    CarryOutImprovement(ImprovementTasks items) {
        this.items = items;
    }

    @Override
    public String formId() {
        return EmergencyDrill.CARRY_OUT_IMPROVEMENT;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return items.prefill(items.of(context));
    }

    @Override
    public Outcome submit(Submission submission) {
        Improvement item = items.of(submission);
        return new Outcome(item.number(), Map.of(), Map.of(), List.of());
    }
}
