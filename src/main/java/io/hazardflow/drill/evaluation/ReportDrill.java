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
import io.hazardflow.hazard.paper.ChineseDates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报送评估报告: the unit sums up the drill after YJ/T 9009, 7.4; the system adds what it knows. */
@Component
class ReportDrill implements FormStep {

    private final Drills drills;
    private final Clock clock;

    ReportDrill(Drills drills, Clock clock) {
        this.drills = drills;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.REPORT_DRILL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("course", course(drills.get(context.caseNumber())));
    }

    @Override
    public Outcome submit(Submission submission) {
        Facts facts = Facts.of("state", DrillState.REPORTED.name()).and("reportedAt", clock.instant());
        return new Outcome(submission.context().caseNumber(), Map.of(), facts.map(), List.of());
    }

    /** What happened, as far as it is known; the unit writes on from here. */
    private static String course(Drill drill) {
        String when = ChineseDates.moment(drill.beganAt() == null ? drill.heldAt() : drill.beganAt());
        String planned = drill.participants() == null ? "" : "，计划参演 " + drill.participants() + " 人";
        String came = drill.attendance() == null ? "" : "，实到 " + drill.attendance() + " 人";
        return "%s在%s组织%s%s%s。".formatted(when, drill.place() == null ? "本单位" : drill.place(), drill.form().label(), planned, came);
    }
}
