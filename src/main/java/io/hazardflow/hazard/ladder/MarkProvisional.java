package io.hazardflow.hazard.ladder;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.WorkingDays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 暂定期限: marks a deadline in a year whose holidays are not loaded, around which working days are counted Monday to Friday. */
@Component
class MarkProvisional implements ExecutionListener {

    private final HazardCases cases;
    private final WorkingDays workingDays;
    private final CaseRecord record;

    MarkProvisional(HazardCases cases, WorkingDays workingDays, CaseRecord record) {
        this.cases = cases;
        this.workingDays = workingDays;
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (workingDays.provisional(Deadlines.dayOf(cases.get(execution.getProcessBusinessKey()).deadline()))) {
            record.append(execution, Facts.of("deadlineProvisional", true), List.of("calendar_year"));
        }
    }
}
