package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 退回上一步: takes back what the step before had said, so that the list shows the case where it stands again. */
@Component
class RecordStepBack implements ExecutionListener {

    private final CaseRecord record;

    RecordStepBack(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        record.append(execution, facts(execution), List.of());
    }

    private static Facts facts(DelegateExecution execution) {
        return switch (execution.getCurrentActivityId()) {
            case "report-returned" -> Facts.of(HazardState.REPORTED);
            case "verification-returned" -> Facts.of(HazardState.REPORTED).and("verifiedAt", null);
            case "assignment-returned" -> withoutOrder(execution);
            case "feedback-returned" -> {
                execution.setVariable(HazardProcess.FEEDBACK_GIVEN.name(), false);
                yield Facts.of(HazardState.RECTIFYING).and("feedbackAt", null).and("reviewRole", null);
            }
            case "review-returned" -> Facts.of(HazardState.REVIEWING).and("reviewedAt", null).and("passedAt", null);
            default -> throw new IllegalStateException("no way back at " + execution.getCurrentActivityId());
        };
    }

    private static Facts withoutOrder(DelegateExecution execution) {
        execution.setVariable(HazardProcess.ORDER_ISSUED.name(), false);
        return Facts.of(HazardState.TRIAGED).and("orderedAt", null).and("firstDeadline", null).and("deadline", null)
            .and("requirements", null).and("responsiblePerson", null);
    }
}
