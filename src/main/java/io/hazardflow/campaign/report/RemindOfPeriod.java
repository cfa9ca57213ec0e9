package io.hazardflow.campaign.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催办未完成检查: before the period ends; its notice goes to the officers and the planner. */
@Component
class RemindOfPeriod implements JavaDelegate {

    private final PeriodWatch watch;

    RemindOfPeriod(PeriodWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.record(execution, "campaign-period-reminder");
    }
}
