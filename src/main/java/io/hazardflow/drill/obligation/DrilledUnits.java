package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that may have to drill, as the registry has them: those with a plan in force, enterprises of education, and rescue teams. */
@Component
class DrilledUnits {

    /** Whose plan it is: of the enterprise, of the street, of the district whichever department keeps it, or of the department. */
    private static final String OWNER =
        "coalesce(p.enterprise, 's' || p.street, case when p.plan_type in ('GOV_OVERALL', 'GOV_SPECIAL') then 'district' else p.department end)";

    private final DrillUnits units;
    private final Enterprises enterprises;
    private final JdbcClient jdbc;

    DrilledUnits(DrillUnits units, Enterprises enterprises, JdbcClient jdbc) {
        this.units = units;
        this.enterprises = enterprises;
        this.jdbc = jdbc;
    }

    /** Keys in their order. @param after the last that was there before, empty for the first ones */
    List<String> keys(String after, int limit, LocalDate today) {
        return jdbc.sql("""
                select key from (
                    select %s as key from hazardflow.contingency_plan p where p.withdrawn_on is null or p.withdrawn_on > :today
                    union
                    select id from hazardflow.enterprise where status = 'OPERATING' and (industry = 'SCHOOL' or national_industry ~ '^P?83')
                    union
                    select id from hazardflow.rescue_team where active) units
                where key collate "C" > :after order by key collate "C" limit :limit""".formatted(OWNER))
            .param("today", today).param("after", after).param("limit", limit).query(String.class).list();
    }

    /** @return empty for one that is out of business, dissolved, or not there any more */
    Optional<DrilledUnit> find(String key, LocalDate today) {
        return units.find(key).flatMap(unit -> switch (unit.kind()) {
            case ENTERPRISE -> enterprises.find(key).filter(Enterprise::operating)
                .map(enterprise -> new DrilledUnit(unit, UnitTypes.of(enterprise), enterprise.profile(), plans(key, today)));
            case TEAM -> active(key) ? Optional.of(other(unit, List.of())) : Optional.empty();
            default -> Optional.of(other(unit, plans(key, today)));
        });
    }

    /** The plans in force of a unit, by their ids. */
    List<UnitPlan> plans(String key, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.title, p.version, p.plan_type, p.event_type, p.filed_on,
                    (select max(coalesce((d.held_at at time zone :zone)::date, d.planned_on, d.proposed_on)) from hazardflow.drill d
                     where d.plan = p.id and d.cancelled_at is null) as last_day
                from hazardflow.contingency_plan p
                where %s = :key and (p.withdrawn_on is null or p.withdrawn_on > :today) order by p.id""".formatted(OWNER))
            .param("zone", EngineClock.ZONE.getId()).param("key", key).param("today", today).query(UnitPlan.class).list();
    }

    private static DrilledUnit other(DrillUnit unit, List<UnitPlan> plans) {
        return new DrilledUnit(unit, unit.kind().name(), null, plans);
    }

    private boolean active(String team) {
        return jdbc.sql("select active from hazardflow.rescue_team where id = ?").param(team).query(Boolean.class).optional().orElse(false);
    }
}
