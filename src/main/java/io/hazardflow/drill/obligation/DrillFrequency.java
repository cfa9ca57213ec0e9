package io.hazardflow.drill.obligation;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.registry.PlanEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision {@code drill-frequency}. Most units are alike, so what was asked is remembered for the day, and until the table is deployed anew. */
@Component
class DrillFrequency {

    private static final String DECISION = "drill-frequency";
    private static final String NO_PLAN = "NONE";
    private static final String TRAINING = "TEAM_TRAINING";

    private record Known(String table, LocalDate day, Map<Map<String, Object>, List<DrillRule>> rules) {
    }

    private final Decisions decisions;
    private final RepositoryService repository;
    private final Callers callers;
    private final Clock clock;
    private volatile Known known = new Known(null, null, Map.of());

    DrillFrequency(Decisions decisions, @Lazy RepositoryService repository, Callers callers, Clock clock) {
        this.decisions = decisions;
        this.repository = repository;
        this.callers = callers;
        this.clock = clock;
    }

    /** The rules of one day, to be asked about many units. */
    Rules on(LocalDate decidedOn) {
        String table = callers.asSystem(() ->
            repository.createDecisionDefinitionQuery().decisionDefinitionKey(DECISION).latestVersion().singleResult().getId());
        LocalDate today = LocalDate.now(clock);
        Known now = known;
        if (!table.equals(now.table()) || !today.equals(now.day())) {
            now = new Known(table, today, new ConcurrentHashMap<>());
            known = now;
        }
        return new Rules(decidedOn, now.rules());
    }

    /** See {@link #on}. */
    final class Rules {

        private final LocalDate decidedOn;
        private final Map<Map<String, Object>, List<DrillRule>> asked;

        private Rules(LocalDate decidedOn, Map<Map<String, Object>, List<DrillRule>> asked) {
            this.decidedOn = decidedOn;
            this.asked = asked;
        }

        /** About a plan of a unit. */
        List<DrillRule> of(DrilledUnit unit, UnitPlan plan) {
            return of(unit, plan.planType().name(), plan.eventType());
        }

        /** About the unit by itself. */
        List<DrillRule> withoutPlan(DrilledUnit unit) {
            return of(unit, unit.unit().kind() == UnitKind.TEAM ? TRAINING : NO_PLAN, null);
        }

        private List<DrillRule> of(DrilledUnit unit, String planType, PlanEvent event) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("decidedOn", decidedOn.toString());
            inputs.put("unitType", unit.type());
            inputs.put("planType", planType);
            inputs.put("eventType", event == null ? NO_PLAN : event.name());
            inputs.put("isHighRisk", unit.highRisk());
            inputs.put("isCrowded", unit.crowded());
            inputs.put("isKeyFire", unit.keyFire());
            inputs.put("hasSpecialEquipment", unit.specialEquipment());
            inputs.put("isSchool", unit.school());
            inputs.put("isGov", unit.gov());
            return asked.computeIfAbsent(inputs, question -> decisions.rows(DECISION, question).stream().map(DrillRule::of).toList());
        }
    }
}
