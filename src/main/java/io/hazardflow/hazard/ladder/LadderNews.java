package io.hazardflow.hazard.ladder;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 告知期限阶梯: at the end of a step of the main process, tells the ladder of feedback, rejection and an order taken back. */
@Component
class LadderNews implements ExecutionListener {

    private static final String FED_BACK = "fed-back";

    private final CaseProcedures procedures;
    private final Escalation escalation;
    private final RuntimeService runtime;
    private final Callers callers;

    LadderNews(CaseProcedures procedures, Escalation escalation, @Lazy RuntimeService runtime, Callers callers) {
        this.procedures = procedures;
        this.escalation = escalation;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        String number = execution.getProcessBusinessKey();
        if (HazardProcess.ASSIGNMENT_RETURNED.equals(execution.getCurrentActivityId())) {
            procedures.tell(number, Procedure.DEADLINE_LADDER, DeadlineLadder.ORDER_WITHDRAWN, Map.of());
            return;
        }
        boolean feedbackGiven = Boolean.TRUE.equals(HazardProcess.FEEDBACK_GIVEN.in(execution));
        if (feedbackGiven) {
            endExtension(number);
        }
        procedures.instance(number, Procedure.DEADLINE_LADDER).ifPresent(ladder -> callers.asSystem(() -> {
            if (!feedbackGiven && isThirdRejection(execution) && wasNotAskedForListing(number, ladder)) {
                procedures.tell(number, Procedure.DEADLINE_LADDER, DeadlineLadder.THIRD_REJECTION,
                    Facts.of(HazardProcess.FEEDBACK_GIVEN, false).and(DeadlineLadder.JUMP, true).map());
            } else {
                runtime.setVariables(ladder, Facts.of(HazardProcess.FEEDBACK_GIVEN, feedbackGiven).map());
            }
            return null;
        }));
    }

    /** Whoever has fed back needs no more time. */
    private void endExtension(String number) {
        procedures.tell(number, Procedure.DEADLINE_EXTENSION, CaseProcedures.WITHDRAWN, Map.of());
        procedures.tell(number, Procedure.DEADLINE_EXTENSION, FED_BACK, Map.of());
    }

    private boolean isThirdRejection(DelegateExecution execution) {
        return Objects.requireNonNullElse(HazardProcess.REJECT_COUNT.in(execution), 0)
            >= escalation.rejectionsForListing(execution.getProcessBusinessKey());
    }

    private boolean wasNotAskedForListing(String number, String ladder) {
        return !Boolean.TRUE.equals(runtime.getVariable(ladder, DeadlineLadder.LISTING_ASKED.name()))
            && !procedures.isOpen(number, Procedure.MAJOR_HAZARD_SUPERVISION);
    }
}
