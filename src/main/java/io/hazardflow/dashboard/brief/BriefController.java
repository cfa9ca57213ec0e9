package io.hazardflow.dashboard.brief;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.dashboard.unit.FigureUnits;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The weekly briefs of the caller's units. */
@RestController
@Tag(name = "一周简报", description = "每周一早晨形成，形成后不再改变")
class BriefController {

    private final FigureUnits units;
    private final BriefTable table;
    private final Callers callers;

    BriefController(FigureUnits units, BriefTable table, Callers callers) {
        this.units = units;
        this.table = table;
        this.callers = callers;
    }

    /**
     * @param units those whose briefs the caller may read
     * @param unit  the one shown; null for whoever has none
     * @param weeks that it has briefs of, the newest first
     * @param brief null while there is none
     */
    record Shown(List<Unit> units, Unit unit, List<String> weeks, JsonNode brief) {
    }

    @Operation(summary = "一周简报", description = "week 为国际标准周，如 2026-W47，缺省为最近一期；street、department 二选一，缺省为本单位。内容是形成时的数字。")
    @GetMapping("/api/briefs")
    Shown brief(@RequestParam(required = false) String week, @RequestParam(required = false) String street,
                @RequestParam(required = false) String department) {
        Caller caller = callers.required();
        Optional<Week> asked = Conditions.given(week) ? Optional.of(week(week.strip())) : Optional.empty();
        Optional<Unit> unit = units.asked(caller, street, department);
        List<String> weeks = unit.map(table::weeks).orElse(List.of());
        Optional<String> shown = asked.map(Week::name).or(() -> weeks.stream().findFirst());
        JsonNode brief = unit.flatMap(one -> shown.flatMap(name -> table.find(name, one))).orElse(null);
        return new Shown(units.of(caller), unit.orElse(null), weeks, brief);
    }

    private static Week week(String name) {
        try {
            return Week.of(name);
        } catch (DateTimeException none) {
            throw Refusals.badRequest("「周次」须是一年中的第几周，如 2026-W47");
        }
    }
}
