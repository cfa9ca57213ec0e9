package io.hazardflow.hazard.objection;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.procedure.Procedure;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 变更整改要求: tells the case, its open task and its ladder of the new deadline. */
@Component
class AmendOrder implements JavaDelegate {

    private static final String DEADLINE_MOVED = "deadline-moved";

    private final HazardCases cases;
    private final CaseProcedures procedures;
    private final CaseRecord record;
    private final Callers callers;

    AmendOrder(HazardCases cases, CaseProcedures procedures, CaseRecord record, Callers callers) {
        this.cases = cases;
        this.procedures = procedures;
        this.record = record;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> deadline = Facts.of(HazardProcess.DEADLINE, HazardProcess.DEADLINE.in(execution))
            .and(HazardProcess.DEADLINE_TEXT, HazardProcess.DEADLINE_TEXT.in(execution)).map();
        procedures.setOnCase(execution, deadline);
        procedures.tell(execution.getProcessBusinessKey(), Procedure.DEADLINE_LADDER, DEADLINE_MOVED, deadline);
        if (cases.get(execution.getProcessBusinessKey()).redoDeadline() == null) {
            moveTask(execution);
        }
        record.append(execution, new Facts(), List.of(OrderObjection.LIMIT));
    }

    private void moveTask(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        callers.asSystem(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(execution.getProcessBusinessKey())
                .taskDefinitionKey(HazardProcess.RECTIFY).list()
                .forEach(task -> tasks.setDueDate(task.getId(), HazardProcess.DEADLINE.in(execution)));
            return null;
        });
    }
}
