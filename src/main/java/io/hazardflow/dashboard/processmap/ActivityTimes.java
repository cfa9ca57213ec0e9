package io.hazardflow.dashboard.processmap;

import io.hazardflow.dashboard.measure.StaleMonths;
import java.sql.Timestamp;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code activity_time}: when cases came to an activity that takes time and when they left it. */
@Component
class ActivityTimes {

    /** Kinds of activities that take time, as the engine's history names them. */
    static final Set<String> TYPES = Set.of(ActivityTypes.TASK_USER_TASK, ActivityTypes.CALL_ACTIVITY, ActivityTypes.TASK_RECEIVE_TASK,
        ActivityTypes.GATEWAY_EVENT_BASED, ActivityTypes.INTERMEDIATE_EVENT_TIMER, ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
        ActivityTypes.INTERMEDIATE_EVENT_SIGNAL, ActivityTypes.INTERMEDIATE_EVENT_CONDITIONAL);

    private final JdbcClient jdbc;
    private final StaleMonths sums;

    ActivityTimes(JdbcClient jdbc, StaleMonths sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /** A case has come to an activity, or a running one was moved to another version of its model. */
    void began(String id, ProcessDefinition definition, String caseNumber, String activity, Date began) {
        jdbc.sql("""
                insert into hazardflow.activity_time (id, process_key, version, case_number, activity, began)
                values (:id, :key, :version, :case, :activity, :began)
                on conflict (id) do update set process_key = excluded.process_key, version = excluded.version, activity = excluded.activity""")
            .param("id", id).param("key", definition.getKey()).param("version", definition.getVersion()).param("case", caseNumber)
            .param("activity", activity).param("began", timestamp(began)).update();
    }

    /** @param due null for a task without a limit */
    void due(String id, String task, Date due) {
        boolean moved = jdbc.sql("select exists (select from hazardflow.activity_time where id = ? and due is distinct from cast(? as timestamptz))")
            .params(id, timestamp(due)).query(Boolean.class).single();
        if (moved) {
            sums.noteTask(id);
        }
        jdbc.sql("""
                update hazardflow.activity_time set task = :task, due = :due
                where id = :id and (task is distinct from :task or due is distinct from :due)""")
            .param("id", id).param("task", task).param("due", timestamp(due)).update();
        if (moved) {
            sums.noteTask(id);
        }
    }

    void ended(String id, Date ended, boolean cancelled) {
        jdbc.sql("update hazardflow.activity_time set ended = :ended, cancelled = :cancelled where id = :id")
            .param("id", id).param("ended", timestamp(ended)).param("cancelled", cancelled).update();
        sums.noteTask(id);
    }

    /** Fills the empty table from what the engine's history still knows, all other times does nothing. */
    void takeOverHistory() {
        int taken = jdbc.sql("""
                insert into hazardflow.activity_time (id, process_key, version, case_number, activity, task, began, due, ended, cancelled)
                select a.id_, d.key_, d.version_, p.business_key_, a.act_id_, a.task_id_, a.start_time_, t.due_date_, a.end_time_,
                       a.act_inst_state_ = 2
                from act_hi_actinst a
                join act_re_procdef d on d.id_ = a.proc_def_id_
                join act_hi_procinst p on p.id_ = a.proc_inst_id_
                left join act_hi_taskinst t on t.id_ = a.task_id_
                where a.act_type_ = any(:types) and p.business_key_ is not null
                  and not exists (select from hazardflow.activity_time)
                on conflict do nothing""")
            .param("types", TYPES.toArray(String[]::new)).update();
        if (taken > 0) {
            sums.noteAllTasks();
        }
    }

    private static Timestamp timestamp(Date date) {
        return date == null ? null : new Timestamp(date.getTime());
    }
}
