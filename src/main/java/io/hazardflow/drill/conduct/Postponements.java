package io.hazardflow.drill.conduct;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillClashes;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far a drill may be moved, and who decides: in its window its unit's head, beyond it who confirmed the unit's year. */
@Component
class Postponements {

    private final DrillUnits units;
    private final DrillClashes clashes;
    private final TimeLimits limits;
    private final Clock clock;

    Postponements(DrillUnits units, DrillClashes clashes, TimeLimits limits, Clock clock) {
        this.units = units;
        this.clashes = clashes;
        this.limits = limits;
        this.clock = clock;
    }

    void check(Drill drill, Instant wanted) {
        if (!wanted.isAfter(clock.instant())) {
            throw new FormRejectedException("newDate", "改期至", "须晚于现在");
        }
        if (Deadlines.dayOf(wanted).isAfter(latest(drill))) {
            throw new FormRejectedException("newDate", "改期至", "不能晚于 " + latest(drill) + "（演练窗口结束后 " + days() + " 日）");
        }
        clash(drill, wanted).ifPresent(other -> {
            throw new FormRejectedException("newDate", "改期至", "与 " + other + " 同时段的演练冲突");
        });
    }

    /** The drill that wants the same people or place then, in words. */
    Optional<String> clash(Drill drill, Instant wanted) {
        return clashes.whenMoved(drill, wanted);
    }

    /** The engine group that is asked. */
    String decidedBy(Drill drill, Instant wanted) {
        DrillUnit unit = units.get(drill.unit());
        return beyondWindow(drill, wanted) ? unit.confirmingGroup() : unit.headGroup();
    }

    boolean beyondWindow(Drill drill, Instant wanted) {
        return Deadlines.dayOf(wanted).isAfter(drill.windowEnd());
    }

    String words(Drill drill) {
        return "演练窗口至 %s；经街道或行业部门批准，最晚 %s".formatted(drill.windowEnd(), latest(drill));
    }

    private LocalDate latest(Drill drill) {
        return drill.windowEnd().plusDays(days());
    }

    private int days() {
        return limits.get("drill.postponement").amount();
    }
}
