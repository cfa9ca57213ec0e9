package io.hazardflow.drill.web;

import io.hazardflow.registry.plan.PlanDrills;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the register of plans when each was drilled last and is next. */
@Component
class DrillsOfPlans implements PlanDrills {

    private final JdbcClient jdbc;
    private final Clock clock;

    DrillsOfPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Drilled(String plan, OffsetDateTime last, LocalDate next) {

        Dates dates() {
            return new Dates(last == null ? null : last.toInstant(), next);
        }
    }

    @Override
    public Map<String, Dates> dates(Collection<String> plans) {
        return jdbc.sql("""
                select plan, max(held_at) as last,
                    min(coalesce(cast(drill_at at time zone :zone as date), planned_on, proposed_on, due_on))
                        filter (where held_at is null and cancelled_at is null) as next
                from hazardflow.drill where plan = any(:plans) group by plan""")
            .param("zone", clock.getZone().getId()).param("plans", plans.toArray(String[]::new)).query(Drilled.class).list().stream()
            .collect(Collectors.toMap(Drilled::plan, Drilled::dates));
    }
}
