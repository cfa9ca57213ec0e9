package io.hazardflow.drill.evaluation;

import io.hazardflow.access.Role;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报送主管部门: the report goes to the department, which checks some of them (生产安全事故应急条例, art. 8). */
@Component
class SubmitReport implements JavaDelegate {

    private final Drills drills;
    private final LastStep lastStep;
    private final ReportSample sample;
    private final DrillRecord record;
    private final Clock clock;

    SubmitReport(Drills drills, LastStep lastStep, ReportSample sample, DrillRecord record, Clock clock) {
        this.drills = drills;
        this.lastStep = lastStep;
        this.sample = sample;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        ReportSample.Draw draw = sample.of(lastStep.of(drill.number(), EmergencyDrill.REPORT_DRILL).orElseThrow(), Deadlines.dayOf(clock.instant()));
        execution.setVariable(EmergencyDrill.SAMPLED.name(), draw.sampled());
        execution.setVariable(EmergencyDrill.SAMPLE_GROUP.name(), Role.DEPT.group(drill.reportTo()));
        record.append(execution, draw, Facts.of("submittedAt", clock.instant()).and("sampled", draw.sampled()), List.of(draw.basis()));
    }
}
