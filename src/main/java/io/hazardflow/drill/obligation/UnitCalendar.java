package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillUnits;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of single units, reckoned at once; that of all units is reckoned by its process. */
@Component
public class UnitCalendar {

    private final UnitObligations obligations;
    private final AnnualPlans plans;
    private final AnnualPlanStarts starts;
    private final DrillUnits units;
    private final DrillYears years;

    UnitCalendar(UnitObligations obligations, AnnualPlans plans, AnnualPlanStarts starts, DrillUnits units, DrillYears years) {
        this.obligations = obligations;
        this.plans = plans;
        this.starts = starts;
        this.units = units;
        this.years = years;
    }

    /** Gives the units the drills that they owe in the open years, and the annual plans in which to adjust them; what is there stays. */
    @Transactional
    public void reckon(Collection<String> keys) {
        obligations.create(keys);
        plans.missing(years.open(), "", Integer.MAX_VALUE).stream().filter(missing -> keys.contains(missing.unit()))
            .forEach(missing -> starts.start(units.get(missing.unit()), missing.year()));
    }
}
