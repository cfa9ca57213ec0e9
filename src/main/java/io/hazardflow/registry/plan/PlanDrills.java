package io.hazardflow.registry.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** When plans are drilled; whoever keeps the drills brings the bean. */
public interface PlanDrills {

    /**
     * The drills of one plan.
     *
     * @param last when one was held last; null for never
     * @param next day of the next one that is planned, or the last day of its window; null for none
     */
    record Dates(Instant last, LocalDate next) {

        static final Dates NONE = new Dates(null, null);
    }

    /** By plan; plans without any drill may be missing. */
    Map<String, Dates> dates(Collection<String> plans);
}
