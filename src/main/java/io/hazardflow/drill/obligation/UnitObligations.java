package io.hazardflow.drill.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Gives units what they owe in the open years, each by the rules that decide on its year. */
@Component
class UnitObligations {

    private final DrilledUnits units;
    private final Requirements requirements;
    private final Obligations obligations;
    private final DrillYears years;
    private final Clock clock;

    UnitObligations(DrilledUnits units, Requirements requirements, Obligations obligations, DrillYears years, Clock clock) {
        this.units = units;
        this.requirements = requirements;
        this.obligations = obligations;
        this.years = years;
        this.clock = clock;
    }

    void create(Collection<String> keys) {
        LocalDate today = LocalDate.now(clock);
        for (int year : years.open()) {
            Function<DrilledUnit, List<Requirement>> rules = requirements.on(years.decidedOn(year));
            keys.forEach(key -> units.find(key, today).ifPresent(unit -> obligations.create(unit, rules.apply(unit), year)));
        }
    }
}
