package io.hazardflow.drill.obligation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.registry.PlanEvent;
import io.hazardflow.registry.PlanType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a rule asks of a unit.
 *
 * @param subject what the rule counts by: the key of the unit, or the one plan
 * @param plans   those that may be drilled for it; empty where it needs none
 */
record Requirement(DrillRule rule, String subject, List<UnitPlan> plans) {

    /** The plan drilled least recently; a plan of the whole unit before that of one workplace, which has its own turn. */
    Optional<UnitPlan> plan(Map<String, LocalDate> lastDays) {
        return plans.stream().min(Comparator.<UnitPlan, Boolean>comparing(plan -> plan.planType() == PlanType.ON_SITE)
            .thenComparing(plan -> lastDays.get(plan.id()), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(UnitPlan::id));
    }

    /** Whether a drill is one of those that it asks for. */
    boolean asksFor(Drill drill) {
        return subject.equals(drill.subject()) && IntStream.rangeClosed(1, rule.times()).anyMatch(time -> rule.name(time).equals(drill.rule()));
    }

    /** Of an evacuation drill: the plans for it, else those against fire, else all. */
    static List<UnitPlan> fitting(DrillKind kind, List<UnitPlan> plans) {
        return kind != DrillKind.EVACUATION ? plans
            : among(plans, plan -> plan.eventType() == PlanEvent.EVACUATION).or(() -> among(plans, plan -> plan.eventType() == PlanEvent.FIRE))
                .orElse(plans);
    }

    private static Optional<List<UnitPlan>> among(List<UnitPlan> plans, Predicate<UnitPlan> wanted) {
        return Optional.of(plans.stream().filter(wanted).toList()).filter(some -> !some.isEmpty());
    }

    /** Year with which blocks of several years begin where nothing else says so. */
    Optional<Integer> filedYear() {
        return plans.stream().map(UnitPlan::filedOn).filter(filed -> filed != null).map(LocalDate::getYear).min(Comparator.naturalOrder());
    }
}
