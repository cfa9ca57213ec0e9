package io.hazardflow.campaign.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录检查期届满: what was not inspected in time can still be, and is told to those above. */
@Component
class NotePeriodOver implements JavaDelegate {

    private final PeriodWatch watch;

    NotePeriodOver(PeriodWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.record(execution, "campaign-period-over");
    }
}
