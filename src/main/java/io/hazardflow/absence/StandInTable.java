package io.hazardflow.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.stand_in}, and which rows it should have: the tasks of those who are absent today. */
@Component
class StandInTable {

    /** Absences that hold on a day, while both accounts are in use and both still belong to the unit. */
    private static final String ABSENT = """
        from hazardflow.absence a
        join public.act_id_membership p on p.user_id_ = a.person and coalesce(nullif(split_part(p.group_id_, ':', 2), ''), p.group_id_) = a.unit
        where a.ended_at is null and a.from_day <= :today and a.to_day >= :today
          and not exists (select from hazardflow.account d where d.user_id in (a.person, a.substitute) and d.disabled_since is not null)
          and exists (select from public.act_id_membership s where s.user_id_ = a.substitute
                      and coalesce(nullif(split_part(s.group_id_, ':', 2), ''), s.group_id_) = a.unit)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StandInTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param linked   whether the substitute is a candidate for this only
     * @param taken    whether he took it over from the absent person
     * @param assignee who holds the task, null while it is free or over
     * @param open     whether the task is still there
     */
    record Row(String taskId, String substitute, String person, long absence, boolean linked, boolean taken, String assignee, boolean open) {

        boolean isHeldBySubstitute() {
            return substitute.equals(assignee) && (linked || taken);
        }
    }

    /** What an absent person holds, and what he could take and his substitute could not. */
    List<Row> wanted() {
        return jdbc.sql("""
                select distinct on (t.id_, w.substitute) t.id_ as task_id, w.substitute, w.person, w.absence, not w.own as linked, false as taken,
                       t.assignee_ as assignee, true as open
                from (select a.id as absence, a.substitute, a.person, a.steps, l.task_id_ as task_id,
                             exists (select from public.act_ru_identitylink o
                                     join public.act_id_membership m on m.group_id_ = o.group_id_ and m.user_id_ = a.substitute
                                     where o.task_id_ = l.task_id_ and o.type_ = 'candidate') as own
                      %s) w
                join public.act_ru_task t on t.id_ = w.task_id
                where (cardinality(w.steps) = 0 or t.task_def_key_ = any(w.steps)) and (not w.own or t.assignee_ = w.person)
                order by t.id_, w.substitute, t.assignee_ = w.person desc nulls last, w.absence""".formatted(ABSENT.replace("where a.ended_at",
                "join public.act_ru_identitylink l on l.group_id_ = p.group_id_ and l.type_ = 'candidate'\nwhere a.ended_at")))
            .param("today", LocalDate.now(clock)).query(Row.class).list();
    }

    /** Who shall be a candidate of a new task in the place of somebody absent. */
    List<Row> wantedFor(String taskId, String step, Collection<String> groups) {
        return jdbc.sql("""
                select distinct on (a.substitute) cast(:task as text) as task_id, a.substitute, a.person, a.id as absence, true as linked,
                       false as taken, cast(null as text) as assignee, true as open
                %s and p.group_id_ = any(:groups) and (cardinality(a.steps) = 0 or :step = any(a.steps))
                  and not exists (select from public.act_id_membership m where m.user_id_ = a.substitute and m.group_id_ = any(:groups))
                order by a.substitute, a.id""".formatted(ABSENT))
            .param("task", taskId).param("step", step).param("groups", groups.toArray(String[]::new)).param("today", LocalDate.now(clock))
            .query(Row.class).list();
    }

    List<Row> all() {
        return jdbc.sql("""
                select s.task_id, s.substitute, s.person, s.absence, s.linked, s.taken, t.assignee_ as assignee, t.id_ is not null as open
                from hazardflow.stand_in s left join public.act_ru_task t on t.id_ = s.task_id""").query(Row.class).list();
    }

    Optional<Row> find(String taskId, String substitute) {
        return jdbc.sql("""
                select s.task_id, s.substitute, s.person, s.absence, s.linked, s.taken, t.assignee_ as assignee, t.id_ is not null as open
                from hazardflow.stand_in s left join public.act_ru_task t on t.id_ = s.task_id
                where s.task_id = ? and s.substitute = ?""").params(taskId, substitute).query(Row.class).optional();
    }

    void add(Row row) {
        jdbc.sql("""
                insert into hazardflow.stand_in (task_id, substitute, person, absence, linked) values (?, ?, ?, ?, ?)
                on conflict (task_id, substitute) do nothing""")
            .params(row.taskId(), row.substitute(), row.person(), row.absence(), row.linked()).update();
    }

    void take(String taskId, String substitute) {
        jdbc.sql("update hazardflow.stand_in set taken = true where task_id = ? and substitute = ?").params(taskId, substitute).update();
    }

    void remove(Row row) {
        jdbc.sql("delete from hazardflow.stand_in where task_id = ? and substitute = ?").params(row.taskId(), row.substitute()).update();
    }
}
