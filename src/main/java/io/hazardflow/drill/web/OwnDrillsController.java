package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.lists.Choice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units whose drills the caller schedules, with the plans that they can drill. */
@RestController
@Tag(name = "应急演练")
class OwnDrillsController {

    private final DrillUnits units;
    private final JdbcClient jdbc;
    private final Callers callers;

    OwnDrillsController(DrillUnits units, JdbcClient jdbc, Callers callers) {
        this.units = units;
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /** @param plans that are in force */
    record Own(String unit, String name, UnitKind kind, List<Choice> plans) {
    }

    @Operation(summary = "由本人安排演练的单位", description = "本人岗位负责排期的单位和救援队伍，及其现行预案。")
    @GetMapping("/api/drills/own-units")
    List<Own> own() {
        Caller caller = callers.required();
        return caller.memberships().stream().flatMap(this::keys).distinct().map(units::find).flatMap(Optional::stream)
            .filter(unit -> caller.isIn(unit.schedulingGroup())).map(unit -> new Own(unit.key(), unit.name(), unit.kind(), plans(unit))).toList();
    }

    private Stream<String> keys(Membership post) {
        if (post.role() == Role.DISTRICT_COORDINATION) {
            return Stream.of(DrillUnits.DISTRICT);
        }
        if (post.unit() == null) {
            return Stream.of();
        }
        String unit = post.role().reach() == Role.Reach.STREET ? DrillUnits.street(post.unit()) : post.unit();
        return Stream.concat(Stream.of(unit), jdbc.sql("select id from hazardflow.rescue_team where active and :unit = any(array[department, street])")
            .param("unit", post.unit()).query(String.class).list().stream().sorted());
    }

    private List<Choice> plans(DrillUnit unit) {
        if (unit.kind() == UnitKind.TEAM) {
            return List.of();
        }
        return jdbc.sql("""
                select p.id, p.title from hazardflow.contingency_plan p
                where p.withdrawn_on is null and case cast(:kind as text)
                    when 'ENTERPRISE' then p.enterprise = :enterprise
                    when 'STREET' then p.enterprise is null and p.street = :street
                    when 'DEPARTMENT' then p.plan_type = 'DEPARTMENTAL' and p.department = :department
                    else p.plan_type in ('GOV_OVERALL', 'GOV_SPECIAL') end
                order by p.id""")
            .param("kind", unit.kind().name()).param("enterprise", unit.enterprise()).param("street", unit.street())
            .param("department", unit.department()).query((row, index) -> new Choice(row.getString(1), row.getString(2))).list();
    }
}
