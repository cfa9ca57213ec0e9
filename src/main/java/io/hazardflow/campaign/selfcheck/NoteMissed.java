package io.hazardflow.campaign.selfcheck;

import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * 催办逾期自查: the time is over; the task stays, higher up in the list, as long as it can still be made up for. Where the end is the end for
 * good, it lapses without being urged.
 */
@Component
class NoteMissed implements JavaDelegate {

    private static final int URGED_PRIORITY = 70;
    private static final Duration NOTHING_LEFT = Duration.ofMinutes(1);

    private final SelfCheckRecord record;
    private final Clock clock;

    NoteMissed(SelfCheckRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapses = SelfCheckProcess.LAPSES_AT.in(execution).toInstant();
        Instant due = SelfCheckProcess.DUE.in(execution).toInstant();
        if (!lapses.isAfter(clock.instant()) || Duration.between(due, lapses).compareTo(NOTHING_LEFT) < 0) {
            return;
        }
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().forEach(task -> tasks.setPriority(task.getId(), URGED_PRIORITY));
        record.append(execution, Facts.of("state", SelfCheckState.MISSED.name()).and("missedAt", clock.instant()));
    }
}
