package io.hazardflow.benchmark.load;

import io.hazardflow.benchmark.EngineTable;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives open cases the instances and tasks of their originals; no variables, timers and permissions, which no list reads. */
final class OpenInEngine {

    private static final Set<String> TABLES = Set.of("act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_event_subscr");
    private static final List<String> TWINS = List.of("""
        create temporary table twin_case (number text, original_number text, n integer, enterprise text, enterprise_name text,
            street text, seconds bigint)
            on commit drop""", """
        insert into twin_case select * from unnest(cast(:numbers as text[]), cast(:originals as text[]), cast(:n as integer[]),
            cast(:enterprises as text[]), cast(:names as text[]), cast(:streets as text[]), cast(:seconds as bigint[]))""", """
        create temporary table twin on commit drop as
        select x.proc_inst_id_ as original, c.original_number, coalesce(h.enterprise, 'none') as original_enterprise, h.street as original_street,
               'none'::text as original_dept, c.n, c.n as place, coalesce(c.enterprise, 'none') as enterprise, c.enterprise_name, c.street,
               'none'::text as dept, c.number, -c.seconds * interval '1 second' as shift
        from twin_case c join hazardflow.hazard h on h.number = c.original_number
        join act_ru_execution x on x.business_key_ = c.original_number and x.parent_id_ is null""", """
        insert into hazardflow.activity_time (id, process_key, version, case_number, activity, task, began, due, ended, cancelled)
        select pg_temp.twin_id(a.id, c.n), a.process_key, a.version, c.number, a.activity, pg_temp.twin_id(a.task, c.n),
               a.began - c.seconds * interval '1 second',
               a.due - c.seconds * interval '1 second', a.ended - c.seconds * interval '1 second', a.cancelled
        from hazardflow.activity_time a join twin_case c on c.original_number = a.case_number""");

    private final JdbcClient jdbc;

    OpenInEngine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seconds by which it is earlier than its original */
    record Twin(String number, String original, int n, String enterprise, String enterpriseName, String street, long seconds) {
    }

    /** In a transaction of the caller. */
    void add(List<Twin> twins) {
        jdbc.sql(TWINS.get(0)).update();
        jdbc.sql(TWINS.get(1)).param("numbers", twins.stream().map(Twin::number).toArray(String[]::new))
            .param("originals", twins.stream().map(Twin::original).toArray(String[]::new))
            .param("n", twins.stream().map(Twin::n).toArray(Integer[]::new))
            .param("enterprises", twins.stream().map(Twin::enterprise).toArray(String[]::new))
            .param("names", twins.stream().map(Twin::enterpriseName).toArray(String[]::new))
            .param("streets", twins.stream().map(Twin::street).toArray(String[]::new))
            .param("seconds", twins.stream().map(Twin::seconds).toArray(Long[]::new))
            .update();
        jdbc.sql(TWINS.get(2)).update();
        EngineTable.FUNCTIONS.forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("analyze twin").update();
        EngineTable.ALL.stream().filter(table -> TABLES.contains(table.name())).forEach(table -> table.multiply(jdbc));
        jdbc.sql(TWINS.get(3)).update();
    }
}
