package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Turns drills into rows with names for their codes. */
@Component
public class DrillRows {

    private final OpenTasks tasks;
    private final Departments departments;
    private final Streets streets;
    private final Clock clock;

    DrillRows(OpenTasks tasks, Departments departments, Streets streets, Clock clock) {
        this.tasks = tasks;
        this.departments = departments;
        this.streets = streets;
        this.clock = clock;
    }

    public List<DrillRow> of(List<Drill> drills, Caller viewer) {
        Map<String, List<OpenTask>> open = tasks.of(drills.stream().map(Drill::number).toList());
        return drills.stream().map(drill -> of(drill, open.getOrDefault(drill.number(), List.of()), viewer)).toList();
    }

    DrillRow of(Drill d, List<OpenTask> open, Caller viewer) {
        LocalDate held = day(d.heldAt());
        LocalDate day = held != null ? held : d.drillAt() != null ? day(d.drillAt()) : d.targetDay();
        return new DrillRow(d.number(), title(d), code(d.kind()), label(d.kind(), kind -> kind.label()), code(d.origin()),
            label(d.origin(), origin -> origin.label()), d.state().name(), d.state().label(),
            d.state() == DrillState.ARCHIVED || d.state() == DrillState.CANCELLED, d.overdue(),
            held != null && d.windowEnd() != null && held.isAfter(d.windowEnd()), d.unit(), d.unitName(), code(d.unitKind()),
            label(d.unitKind(), kind -> kind.label()), d.street(), label(d.street(), streets::name), d.department(),
            label(d.department(), departments::name), d.plan(), d.windowStart(), d.windowEnd(), d.dueOn(), day, held != null || d.drillAt() != null,
            d.drillAt(), code(d.form()), label(d.form(), form -> form.label()), d.place(), Boolean.TRUE.equals(d.mustReport()), d.heldAt(),
            d.participants(), d.attendance(), code(d.grade()), label(d.grade(), grade -> grade.label()), d.score(),
            open.isEmpty() ? null : tasks.holder(open.get(0), viewer));
    }

    static String title(Drill drill) {
        return drill.planTitle() != null ? drill.planTitle() : label(drill.kind(), kind -> kind.label());
    }

    static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }

    static <T> String label(T value, Function<T, String> label) {
        return value == null ? null : label.apply(value);
    }

    private LocalDate day(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }
}
