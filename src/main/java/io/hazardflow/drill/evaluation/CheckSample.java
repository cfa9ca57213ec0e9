package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 抽查演练: the department looks whether a sampled drill was held as the rules want it. */
@Component
class CheckSample implements FormStep {

    private static final String QUALIFIED = "QUALIFIED";

    private final Drills drills;
    private final Clock clock;

    CheckSample(Drills drills, Clock clock) {
        this.drills = drills;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.CHECK_SAMPLE;
    }

    @Override
    public Outcome submit(Submission submission) {
        boolean qualified = QUALIFIED.equals(submission.text("conclusion"));
        Facts facts = Facts.of("qualified", qualified).and("sampledAt", clock.instant());
        if (!qualified) {
            facts.and("state", DrillState.UNQUALIFIED.name());
        }
        return new Outcome(submission.context().caseNumber(), Facts.of(EmergencyDrill.SAMPLE_QUALIFIED, qualified).map(), facts.map(), List.of());
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Drill drill = drills.get(context.caseNumber());
        Map<String, Object> values = new HashMap<>();
        values.put("reported", drill.unitName() + "，" + drill.kind().label() + "，评估得分 " + drill.score() + "（" + drill.grade().label() + "）");
        return values;
    }
}
