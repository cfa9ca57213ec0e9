package io.hazardflow.hazard.supervision;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records what happens to a supervision without anybody's doing: that it begins, and what was missed. */
@Component
class RecordSupervision implements ExecutionListener {

    private final CaseRecord record;

    RecordSupervision(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        switch (execution.getCurrentActivityId()) {
            case Supervision.SUPERVISION_STARTED -> record.append(execution, SupervisionState.SUPERVISING.facts(), List.of());
            case Supervision.PROGRESS_NOT_REPORTED -> record.append(execution, new Facts(), List.of("report-progress.missed"));
            case Supervision.SUPERVISION_NOT_DONE -> record.append(execution, new Facts(), List.of("supervise-on-site.missed"));
            case Supervision.SUPERVISION_DEADLINE_PASSED, Supervision.NEW_DEADLINE_PASSED ->
                record.append(execution, Facts.of("supervisionOverdue", true), List.of("supervision-deadline"));
            default -> throw new IllegalStateException("nothing to record at " + execution.getCurrentActivityId());
        }
    }
}
