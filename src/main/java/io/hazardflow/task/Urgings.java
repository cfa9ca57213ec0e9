package io.hazardflow.task;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the holders of tasks were urged; kept from the ledger. A day is one of the district's calendar. */
@Component
public class Urgings implements LedgerProjection {

    private final JdbcClient jdbc;
    private final Clock clock;

    Urgings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Times by task; without those that nobody urged. */
    public Map<String, Integer> of(Collection<String> taskIds) {
        Map<String, Integer> times = new HashMap<>();
        jdbc.sql("select task_id, count(*) from hazardflow.task_urging where task_id = any(?) group by task_id")
            .param(taskIds.toArray(String[]::new)).query(row -> {
                times.put(row.getString(1), row.getInt(2));
            });
        return times;
    }

    boolean urgedToday(String taskId, String userId) {
        return jdbc.sql("select exists (select from hazardflow.task_urging where task_id = ? and person = ? and day = ?)")
            .params(taskId, userId, LocalDate.now(clock)).query(Boolean.class).single();
    }

    @Override
    public boolean follows(String processKey) {
        return true;
    }

    @Override
    public void apply(LedgerEvent event) {
        if (TaskSteps.URGED.equals(event.step())) {
            jdbc.sql("insert into hazardflow.task_urging (task_id, person, day, subject, at) values (?, ?, ?, ?, ?)")
                .params(event.document().path(TaskSteps.TASK).asText(), event.actor().userId(),
                    LocalDate.ofInstant(event.at(), clock.getZone()), event.subject(), event.at().atOffset(ZoneOffset.UTC)).update();
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.task_urging").update();
    }
}
