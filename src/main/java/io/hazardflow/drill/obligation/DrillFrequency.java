package io.hazardflow.drill.obligation;

import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.registry.PlanEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the decision {@code drill-frequency} that hold on one day, asked once for what is alike. */
class DrillFrequency {

    private static final String DECISION = "drill-frequency";

    private final Decisions decisions;
    private final LocalDate decidedOn;
    private final Map<Map<String, Object>, List<DrillRule>> known = new HashMap<>();

    DrillFrequency(Decisions decisions, LocalDate decidedOn) {
        this.decisions = decisions;
        this.decidedOn = decidedOn;
    }

    /** @param planType {@code NONE} to ask about the unit itself, {@code TEAM_TRAINING} about a rescue team */
    List<DrillRule> of(DrilledUnit unit, String planType, PlanEvent event) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("decidedOn", decidedOn.toString());
        inputs.put("unitType", unit.type());
        inputs.put("planType", planType);
        inputs.put("eventType", event == null ? "NONE" : event.name());
        inputs.put("isHighRisk", unit.highRisk());
        inputs.put("isCrowded", unit.crowded());
        inputs.put("isKeyFire", unit.keyFire());
        inputs.put("hasSpecialEquipment", unit.specialEquipment());
        inputs.put("isSchool", unit.school());
        inputs.put("isGov", unit.gov());
        return known.computeIfAbsent(inputs, this::ask);
    }

    private List<DrillRule> ask(Map<String, Object> inputs) {
        return decisions.rows(DECISION, inputs).stream().map(DrillRule::of).toList();
    }
}
