package io.hazardflow.hazard.extension;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.ladder.LadderRestart;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.WorkingDays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 变更整改期限: the case, its open rectification and its ladder take the granted day; the first deadline stays on record. */
@Component
class MoveDeadline implements JavaDelegate {

    private final CaseProcedures procedures;
    private final ExtensionRecords records;
    private final LadderRestart ladder;
    private final WorkingDays workingDays;
    private final CaseRecord record;
    private final Callers callers;

    MoveDeadline(CaseProcedures procedures, ExtensionRecords records, LadderRestart ladder, WorkingDays workingDays, CaseRecord record, Callers callers) {
        this.procedures = procedures;
        this.records = records;
        this.ladder = ladder;
        this.workingDays = workingDays;
        this.record = record;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Date deadline = DeadlineExtension.GRANTED_DEADLINE.in(execution);
        procedures.setOnCase(execution, Facts.of(HazardProcess.DEADLINE, deadline)
            .and(HazardProcess.DEADLINE_TEXT, Deadlines.shown(deadline.toInstant())).and(HazardProcess.REDO_DEADLINE, null).map());
        record.append(execution, Facts.of("deadline", deadline.toInstant()).and("redoDeadline", null).and("extensionUntil", deadline.toInstant())
            .and("extensionCount", records.of(number).count() + 1).and("deadlineProvisional", provisional(deadline)), List.of(DeadlineExtension.DECISION));
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        callers.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(HazardProcess.RECTIFY).list())
            .forEach(task -> tasks.setDueDate(task.getId(), deadline));
        ladder.restart(number);
    }

    private Boolean provisional(Date deadline) {
        return workingDays.provisional(Deadlines.dayOf(deadline.toInstant())) ? true : null;
    }
}
