package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which case now. One SQL reads the engine's running tasks with their candidate groups, for which its API needs a query a task;
 * what is over comes from the ledger.
 */
@Component
public class OpenTasks {

    private static final String TASKS = """
        select t.id_, t.task_def_key_, t.name_, e.business_key_, t.assignee_, t.create_time_, t.due_date_, t.priority_,
               array(select l.group_id_ from act_ru_identitylink l
                     where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by l.group_id_) as groups,
               array(select l.user_id_ from act_ru_identitylink l
                     where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null order by l.user_id_) as users,
               case when t.delegation_ = 'PENDING' then t.owner_ end as owner,
               (select s.person from hazardflow.stand_in s where s.task_id = t.id_ and s.substitute = :user
                and (s.linked or s.taken or s.person = t.assignee_)) as absent
        from act_ru_task t
        join act_ru_execution e on e.id_ = t.proc_inst_id_
        """;

    private final JdbcClient jdbc;
    private final PostNames posts;
    private final Callers callers;

    OpenTasks(JdbcClient jdbc, PostNames posts, Callers callers) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.callers = callers;
    }

    /** Open tasks by case, the main path before the rungs of the ladder. */
    public Map<String, List<OpenTask>> of(Collection<String> caseNumbers) {
        return jdbc.sql(TASKS + "where e.business_key_ = any(:numbers)")
            .param("user", null).param("numbers", caseNumbers.toArray(String[]::new)).query(OpenTasks::task).list().stream()
            .sorted(Comparator.comparing(OpenTask::isRung)).collect(Collectors.groupingBy(OpenTask::caseNumber));
    }

    /**
     * What a person has claimed, may claim or may take over from somebody absent, and what he lent out or is asked about; the most urgent
     * first, among equals the oldest.
     */
    public List<OpenTask> of(Caller caller) {
        return jdbc.sql(TASKS + """
                where t.id_ in (select m.id_ from act_ru_task m where m.assignee_ = :user
                                union all
                                select m.id_ from act_ru_task m where m.owner_ = :user and m.delegation_ = 'PENDING'
                                union all
                                select s.task_id from hazardflow.stand_in s where s.substitute = :user
                                union all
                                select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate' and l.group_id_ = any(:groups))
                  and (t.assignee_ = :user or t.assignee_ is null or t.owner_ = :user and t.delegation_ = 'PENDING'
                       or t.delegation_ is distinct from 'PENDING' and exists (select from hazardflow.stand_in s
                                   where s.task_id = t.id_ and s.substitute = :user and s.person = t.assignee_))
                order by t.due_date_ nulls last, t.priority_ desc, t.create_time_, t.id_""")
            .param("user", caller.userId())
            .param("groups", caller.memberships().stream().map(Membership::group).toArray(String[]::new))
            .query(OpenTasks::task).list();
    }

    /** The holder in words: the person who claimed the task, as far as the viewer may know him, else the post that has to. */
    public String holder(OpenTask task, Caller viewer) {
        if (task.assignee() != null) {
            return CasePeople.nameOf(callers.byId(task.assignee()), viewer);
        }
        return task.groups().stream().map(posts::label).collect(Collectors.joining("、"));
    }

    /** The holder in words, each account asked about once. */
    public Function<OpenTask, String> holders(Caller viewer) {
        Map<String, String> names = new HashMap<>();
        return task -> task.assignee() == null ? holder(task, viewer) : names.computeIfAbsent(task.assignee(), account -> holder(task, viewer));
    }

    private static OpenTask task(ResultSet row, int index) throws SQLException {
        return new OpenTask(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
            instant(row.getTimestamp(6)), instant(row.getTimestamp(7)), row.getInt(8), texts(row.getArray(9)),
            texts(row.getArray(10)), row.getString(11), row.getString(12));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
