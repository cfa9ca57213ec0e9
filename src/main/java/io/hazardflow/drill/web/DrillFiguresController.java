package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of drills by street, department or kind of unit, scoped to the caller. */
@RestController
@RequestMapping("/api/drill-figures")
@Tag(name = "应急演练")
class DrillFiguresController {

    private final DrillFigures figures;
    private final Departments departments;
    private final Streets streets;
    private final Callers callers;
    private final Clock clock;

    DrillFiguresController(DrillFigures figures, Departments departments, Streets streets, Callers callers, Clock clock) {
        this.figures = figures;
        this.departments = departments;
        this.streets = streets;
        this.callers = callers;
        this.clock = clock;
    }

    record Figures(int year, Instant at, FigureRow whole, List<FigureRow> parts) {
    }

    @Operation(summary = "演练指标", description = "演练完成率：窗口已届满的法定演练中在窗口内开展的，批准延期不改变窗口。优良率：已评估的演练中优、良的。"
        + "改进项完成率：到期改进项中核验通过的。报送率：应报送的演练中已报送的。by：STREET、DEPARTMENT、UNIT_KIND。")
    @GetMapping
    Figures figures(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "STREET") String by,
                    @ModelAttribute CalendarFilter filter) {
        Refusals.check(Arrays.stream(DrillFigures.By.values()).anyMatch(known -> known.name().equals(by)), "「分组」只能是 STREET、DEPARTMENT、UNIT_KIND");
        Caller caller = callers.required();
        int counted = year == null ? LocalDate.now(clock).getYear() : year;
        DrillFigures.By parts = DrillFigures.By.valueOf(by);
        List<DrillFigures.Part> found = figures.of(counted, parts, filter, caller);
        return new Figures(counted, clock.instant(), FigureRow.of(null, "合计", found),
            found.stream().map(part -> FigureRow.of(part.key(), label(parts, part.key()), List.of(part))).toList());
    }

    private String label(DrillFigures.By by, String key) {
        if (key == null) {
            return by == DrillFigures.By.STREET ? "区级单位" : "其他";
        }
        return switch (by) {
            case STREET -> streets.name(key);
            case DEPARTMENT -> departments.name(key);
            case UNIT_KIND -> UnitKind.valueOf(key).label();
        };
    }
}
