package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 安排重演: a poor drill, or one that the check found wanting, is held once more, by the plan as it is now. */
@Component
class StartRedo implements JavaDelegate {

    private static final String LIMIT = "drill.redo";

    private final Drills drills;
    private final DrillUnits units;
    private final DrillStarts starts;
    private final TimeLimits limits;
    private final DrillRecord record;
    private final JdbcClient jdbc;
    private final Clock clock;

    StartRedo(Drills drills, DrillUnits units, DrillStarts starts, TimeLimits limits, DrillRecord record, JdbcClient jdbc, Clock clock) {
        this.drills = drills;
        this.units = units;
        this.starts = starts;
        this.limits = limits;
        this.record = record;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(limits.get(LIMIT).amount());
        String why = drill.grade() == DrillGrade.POOR ? "评定为差" : "抽查不合格";
        List<String> basis = List.of(drill.number() + " " + why, limits.row(LIMIT, today).orElseThrow().basis());
        String redo = starts.start(new NewDrill(DrillOrigin.REDO, drill.kind(), units.get(drill.unit()), drill.plan(), drill.planTitle(),
            version(drill), null, drill.subject(), null, last.getYear(), today, last, last, drill.mustReport(), drill.reportTo(), drill.number(),
            basis), Actor.SYSTEM).orElseThrow();
        record.append(execution, null, Facts.of("redo", redo), basis);
    }

    private String version(Drill drill) {
        return drill.plan() == null ? null : jdbc.sql("select version from hazardflow.contingency_plan where id = ?").param(drill.plan())
            .query(String.class).optional().orElse(drill.planVersion());
    }
}
