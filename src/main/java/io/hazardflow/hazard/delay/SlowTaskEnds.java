package io.hazardflow.hazard.delay;

import io.hazardflow.access.Callers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a task that was late is done or falls away, nobody has to be pressed any more. */
@Component
class SlowTaskEnds implements TaskListener {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    SlowTaskEnds(JdbcClient jdbc, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() == null || !task.getDueDate().before(Date.from(clock.instant()))) {
            return;
        }
        int late = jdbc.sql("update hazardflow.official_delay set ended_at = ? where task_id = ? and ended_at is null")
            .params(Timestamp.from(clock.instant()), task.getId()).update();
        if (late > 0) {
            callers.asSystem(() -> runtime.createExecutionQuery().processDefinitionKey(OfficialDelay.KEY)
                    .messageEventSubscriptionName(OfficialDelay.TASK_DONE)
                    .processVariableValueEquals(OfficialDelay.SLOW_TASK.name(), task.getId()).list())
                .forEach(pressing -> callers.asSystem(() -> {
                    runtime.messageEventReceived(OfficialDelay.TASK_DONE, pressing.getId());
                    return null;
                }));
        }
    }
}
