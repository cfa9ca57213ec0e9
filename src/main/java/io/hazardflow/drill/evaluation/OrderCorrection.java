package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 责令改正: a drill that the check found wanting is put right, followed up as a hazard of the enterprise, and held again. */
@Component
class OrderCorrection implements JavaDelegate {

    static final String BASIS = "《生产安全事故应急条例》第八条第三款";
    static final String HAZARD = "hazard";
    static final String UNTIL = "until";
    private static final String EMERGENCY_MANAGEMENT = "JC09";
    private static final String LIMIT = "drill.correction";

    private final Drills drills;
    private final LastStep lastStep;
    private final FoundHazards hazards;
    private final TimeLimits limits;
    private final DrillRecord record;
    private final Clock clock;

    OrderCorrection(Drills drills, LastStep lastStep, FoundHazards hazards, TimeLimits limits, DrillRecord record, Clock clock) {
        this.drills = drills;
        this.lastStep = lastStep;
        this.hazards = hazards;
        this.limits = limits;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        LedgerEvent check = lastStep.of(drill.number(), EmergencyDrill.CHECK_SAMPLE).orElseThrow();
        Map<String, Object> document = new HashMap<>();
        document.put(UNTIL, Deadlines.dayOf(limits.due(LIMIT, clock.instant())).toString());
        document.put(HAZARD, drill.enterprise() == null ? null : hazards.report(hazard(drill, check)));
        execution.setVariable(EmergencyDrill.REDO_NEEDED.name(), true);
        record.append(execution, document, new Facts(), List.of(BASIS));
    }

    private static FoundHazard hazard(Drill drill, LedgerEvent check) {
        return FoundHazard.of(drill.enterprise(), HazardSource.DRILL, drill.place() == null ? drill.unitName() : drill.place(),
                "应急演练抽查不符合规定：" + check.document().path("reasons").asText())
            .by(check.actor()).from(drill.number()).saying(Map.of("演练编号", drill.number())).because(List.of(BASIS))
            .knowing(Map.of("category", EMERGENCY_MANAGEMENT), Map.of(HazardProcess.CATEGORY.name(), EMERGENCY_MANAGEMENT));
    }
}
