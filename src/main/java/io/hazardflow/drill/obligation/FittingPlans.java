package io.hazardflow.drill.obligation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.PlanChoices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contingency plans by which a drill may be held. */
@Component
class FittingPlans implements PlanChoices {

    private final DrilledUnits units;
    private final Requirements requirements;
    private final DrillYears years;
    private final Clock clock;

    FittingPlans(DrilledUnits units, Requirements requirements, DrillYears years, Clock clock) {
        this.units = units;
        this.requirements = requirements;
        this.years = years;
        this.clock = clock;
    }

    /** All of a unit that are in force. */
    List<UnitPlan> of(String unit) {
        return units.plans(unit, LocalDate.now(clock));
    }

    @Override
    public List<Choice> choices(Drill drill) {
        List<UnitPlan> plans = drill.origin() == DrillOrigin.OBLIGATION ? of(drill) : of(drill.unit());
        return plans.stream().map(plan -> new Choice(plan.id(), plan.title(), plan.version())).toList();
    }

    /** Those that the rule of an obligation allows; empty where it needs none. */
    List<UnitPlan> of(Drill drill) {
        return units.find(drill.unit(), LocalDate.now(clock)).stream()
            .flatMap(unit -> requirements.on(years.decidedOn(drill.year())).apply(unit).stream())
            .filter(requirement -> requirement.asksFor(drill)).findFirst().map(Requirement::plans).orElse(List.of());
    }
}
