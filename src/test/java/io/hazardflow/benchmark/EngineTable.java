package io.hazardflow.benchmark;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table whose rows belong to a case, and how a row of a twin is made from a row of its original: ids are new, the enterprise, street and
 * department in the ids of groups and accounts are the twin's, moments are shifted by the twin's shift, all else is the same.
 *
 * @param instance SQL that gives the process instance of a row {@code r}; null rows are left out
 */
public record EngineTable(String name, String instance) {

    private static final String INSTANCE_OF_TASK = "(select t.proc_inst_id_ from act_ru_task t where t.id_ = r.task_id_)";

    /** In the order in which they need each other. */
    public static final List<EngineTable> ALL = List.of(
        new EngineTable("act_ru_execution", "r.proc_inst_id_"),
        new EngineTable("act_ru_task", "r.proc_inst_id_"),
        new EngineTable("act_ru_identitylink", INSTANCE_OF_TASK),
        new EngineTable("act_ru_variable", "r.proc_inst_id_"),
        new EngineTable("act_ru_event_subscr", "r.proc_inst_id_"),
        new EngineTable("act_ru_job", "r.process_instance_id_"),
        new EngineTable("act_ru_authorization", "coalesce((select e.proc_inst_id_ from act_ru_execution e where e.id_ = r.resource_id_"
            + " and e.parent_id_ is null), (select t.proc_inst_id_ from act_hi_taskinst t where t.id_ = r.resource_id_))"),
        new EngineTable("act_ge_bytearray", "coalesce((select v.proc_inst_id_ from act_ru_variable v where v.bytearray_id_ = r.id_ limit 1),"
            + " (select v.proc_inst_id_ from act_hi_varinst v where v.bytearray_id_ = r.id_ limit 1))"),
        new EngineTable("act_hi_procinst", "r.proc_inst_id_"),
        new EngineTable("act_hi_actinst", "r.proc_inst_id_"),
        new EngineTable("act_hi_taskinst", "r.proc_inst_id_"),
        new EngineTable("act_hi_varinst", "r.proc_inst_id_"),
        new EngineTable("act_hi_identitylink", "(select t.proc_inst_id_ from act_hi_taskinst t where t.id_ = r.task_id_)"));

    /** What the table {@code twin} needs beside it, once a connection. */
    public static final List<String> FUNCTIONS = List.of("""
        create function pg_temp.twin_id(id text, n integer) returns text language sql immutable as $$
            select case when position(':' in id) > 0 then split_part(id, ':', 1) || ':' || md5(split_part(id, ':', 2) || n)::uuid
                   else md5(id || n)::uuid::text end $$""", """
        create function pg_temp.twin_post(post text, t twin) returns text language sql immutable as $$
            select replace(replace(replace(replace(replace(post, t.original_enterprise, t.enterprise),
                ':' || t.original_street, ':' || t.street), '.' || t.original_street, '.' || t.street),
                ':' || t.original_dept, ':' || t.dept), '.' || t.original_dept, '.' || t.dept) $$""");

    private static final Set<String> IDS = Set.of("id_", "execution_id_", "proc_inst_id_", "process_instance_id_", "parent_id_", "super_exec_",
        "root_proc_inst_id_", "root_process_instance_id_", "task_id_", "bytearray_id_", "var_scope_", "act_inst_id_", "parent_act_inst_id_");
    private static final Set<String> POSTS = Set.of("group_id_", "user_id_", "assignee_", "owner_", "assigner_id_", "start_user_id_");

    /** Adds the rows of all twins. */
    public int multiply(JdbcClient jdbc) {
        List<String> columns = jdbc.sql("select column_name from information_schema.columns where table_schema = current_schema()"
            + " and table_name = :table order by ordinal_position").param("table", name).query(String.class).list();
        return jdbc.sql("insert into %s (%s) select %s from (select r.*, %s as original from %1$s r) r join twin w on w.original = r.original"
            .formatted(name, String.join(", ", columns), columns.stream().map(this::value).collect(Collectors.joining(", ")), instance)).update();
    }

    private String value(String column) {
        if (IDS.contains(column) || column.equals("resource_id_")) {
            return "pg_temp.twin_id(r.%s, w.n)".formatted(column);
        }
        if (POSTS.contains(column)) {
            return "pg_temp.twin_post(r.%s, w)".formatted(column);
        }
        return switch (column) {
            case "business_key_" -> "case when r.business_key_ is null then null else w.number end";
            case "create_time_", "due_date_", "last_updated_", "start_time_", "end_time_", "duedate_", "timestamp_" ->
                "r." + column + " + w.shift";
            case "text_" -> """
                case r.name_ when 'caseNumber' then w.number when 'enterprise' then w.enterprise when 'enterpriseName' then w.enterprise_name
                    when 'street' then w.street when 'dept' then w.dept when 'reviewGroup' then pg_temp.twin_post(r.text_, w) else r.text_ end""";
            default -> "r." + column;
        };
    }
}
