package io.hazardflow.hazard.ladder;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 进入督促级: puts the rung into the ledger; a reminder lifts the rectifier's task to the top of his list. */
@Component
class EnterRung implements JavaDelegate {

    private static final int REMINDED_PRIORITY = 75;

    private final HazardCases cases;
    private final CaseRecord record;
    private final Callers callers;

    EnterRung(HazardCases cases, CaseRecord record, Callers callers) {
        this.cases = cases;
        this.record = record;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        String rung = DeadlineLadder.RUNG.in(execution);
        boolean reminder = DeadlineLadder.REMIND.equals(DeadlineLadder.RUNG_KIND.in(execution));
        goOnAfter(rung, execution);
        if (reminder && HazardProcess.FEEDBACK_GIVEN.in(execution)) {
            return;
        }
        if (reminder) {
            remind(hazard, execution.getProcessEngineServices().getTaskService());
        }
        record.append(execution, Facts.of("rung", Rung.higher(hazard.rung(), reminder ? Rung.REMINDED.name() : rung)),
            List.of(DeadlineLadder.DECISION + "/" + rung + "：" + DeadlineLadder.RUNG_BASIS.in(execution)));
    }

    /** After a jump the ladder goes on where it stood. */
    private static void goOnAfter(String rung, DelegateExecution execution) {
        if (DeadlineLadder.LISTING.equals(rung)) {
            execution.setVariable(DeadlineLadder.LISTING_ASKED.name(), true);
        }
        if (Boolean.TRUE.equals(DeadlineLadder.JUMP.in(execution))) {
            execution.setVariable(DeadlineLadder.JUMP.name(), false);
            execution.setVariable(DeadlineLadder.NEXT_RUNG.name(),
                Objects.requireNonNullElse(DeadlineLadder.NEXT_RUNG.in(execution), DeadlineLadder.START));
        } else {
            execution.setVariable(DeadlineLadder.NEXT_RUNG.name(), DeadlineLadder.FOLLOWING_RUNG.in(execution));
        }
    }

    private void remind(HazardCase hazard, TaskService tasks) {
        callers.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(hazard.number())
                .taskDefinitionKeyIn(HazardProcess.ACKNOWLEDGE_ORDER, HazardProcess.RECTIFY).list())
            .forEach(task -> tasks.setPriority(task.getId(), Math.max(task.getPriority(), REMINDED_PRIORITY)));
    }
}
