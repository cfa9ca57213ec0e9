package io.hazardflow.hazard.suspension;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 通知企业将停电: the notice stands in the case, which the enterprise reads; its hours run from here (安全生产法 art. 70). */
@Component
class NotifyPowerCut implements JavaDelegate {

    private final CaseRecord record;
    private final Clock clock;

    NotifyPowerCut(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("powerCutNoticeAt", clock.instant()), List.of(Suspension.POWER_CUT_NOTICE));
    }
}
