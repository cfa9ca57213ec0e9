package io.hazardflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo district with 50,000 open tasks and 1,500 groups. The open cases of the demo district, which walked through the real process,
 * are the originals; one in three of their tasks is claimed first. Each is multiplied row by row for all enterprises in turn.
 */
@TestComponent
class CrowdedDistrict {

    static final int TASKS = 50_000;
    static final int GROUPS = 1_500;

    private static final Logger LOG = LoggerFactory.getLogger(CrowdedDistrict.class);
    private static final int REGISTERED_ENTERPRISES = 457;

    private static final String TWINS = """
        create temporary table twin on commit drop as
        with original as (
            select e.proc_inst_id_ as original, h.number as original_number, h.enterprise as original_enterprise,
                   h.street as original_street, coalesce(h.dept, 'none') as original_dept
            from act_ru_execution e join hazardflow.hazard h on h.number = e.business_key_ where e.parent_id_ is null),
        numbered as (
            select o.*, n, row_number() over (order by n, o.original_number) as place
            from original o cross join generate_series(1, cast((:tasks + :open - 1) / :open - 1 as integer)) n)
        select t.*, e.id as enterprise, e.name as enterprise_name, e.street, d.dept,
               'YH-20260101-' || e.street || '-' || lpad(t.place::text, 5, '0') as number,
               t.n % 97 * interval '30 minutes' - interval '1 day' as shift
        from numbered t
        join hazardflow.enterprise e on e.id = 'e' || lpad((t.place % :enterprises + 1)::text, 4, '0')
        join (select split_part(id_, ':', 2) as dept, row_number() over (order by id_) - 1 as place, count(*) over () as all_of_them
              from act_id_group where id_ like 'law:%') d on d.place = t.place % d.all_of_them""";

    /** Every second closure waits for the district, as those of major hazards do. */
    private static final List<String> CLOSED_BY_THE_DISTRICT = List.of("""
        create temporary table major on commit drop as
        select t.id_ as task, t.proc_inst_id_ as instance from act_ru_task t
        join twin w on pg_temp.twin_id(w.original, w.n) = t.proc_inst_id_
        where t.task_def_key_ = 'approve-closure' and t.assignee_ is null and w.n % 2 = 0""", """
        update act_ru_identitylink set group_id_ = 'district-coordination' where task_id_ in (select task from major)""", """
        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_, removal_time_,
                                          root_proc_inst_id_)
        select gen_random_uuid()::text, a.rev_, a.type_, 'district-coordination', a.resource_type_, a.resource_id_, a.perms_,
               a.removal_time_, a.root_proc_inst_id_
        from act_ru_authorization a join major m on a.resource_id_ = m.instance where a.group_id_ like 'street-office:%'""", """
        update act_ru_authorization set group_id_ = 'district-coordination'
        where resource_id_ in (select task from major) and group_id_ is not null""", """
        update hazardflow.hazard set level = 'MAJOR', sub_grade = 'M'
        where number in (select e.business_key_ from act_ru_execution e join major m on e.id_ = m.instance)""");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final IdentityService identity;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final Callers callers;

    CrowdedDistrict(JdbcClient jdbc, PlatformTransactionManager transactions, IdentityService identity, TaskService tasks,
                    OpenTasks openTasks, Callers callers) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.identity = identity;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.callers = callers;
    }

    /** Fills the district once; a database kept from a former run is used as it is. */
    void fill() {
        if (count("act_ru_task") < TASKS) {
            groups();
            claimOneInThree();
            transaction.executeWithoutResult(status -> multiply());
            jdbc.sql("vacuum analyze").update();
        }
        assertThat(count("act_ru_task")).as("open tasks").isBetween((long) TASKS, TASKS + 1_500L);
        assertThat(count("act_id_group")).as("groups").isEqualTo(GROUPS);
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Three of each registered enterprise, and as many of further enterprises as are missing. */
    private void groups() {
        List<String> present = identity.createGroupQuery().unlimitedList().stream().map(Group::getId).toList();
        Stream<String> enterprises = IntStream.iterate(1, n -> n + 1).mapToObj("e%04d"::formatted)
            .flatMap(id -> Stream.of(Role.ENTERPRISE_SAFETY, Role.ENTERPRISE_HEAD, Role.ENTERPRISE_STAFF).map(role -> role.group(id)));
        enterprises.filter(id -> !present.contains(id)).limit(GROUPS - present.size()).forEach(id -> {
            Group group = identity.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        });
    }

    private void claimOneInThree() {
        List<String> numbers = jdbc.sql("select business_key_ from act_ru_execution where parent_id_ is null order by business_key_")
            .query(String.class).list();
        List<OpenTask> open = openTasks.of(numbers).values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < open.size(); i += 3) {
            OpenTask task = open.get(i);
            String user = jdbc.sql("select min(user_id_) from act_id_membership where group_id_ = :group")
                .param("group", task.groups().get(0))
                .query(String.class).single();
            callers.actAs(user, () -> tasks.claim(task.taskId(), user));
        }
    }

    private void multiply() {
        jdbc.sql(TWINS).param("tasks", TASKS).param("open", count("act_ru_task"))
            .param("enterprises", REGISTERED_ENTERPRISES).update();
        EngineTable.FUNCTIONS.forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("analyze twin").update();
        for (EngineTable table : EngineTable.ALL) {
            LOG.info("{} rows more in {}", table.multiply(jdbc), table.name());
        }
        LOG.info("{} rows more in hazard", hazards());
        CLOSED_BY_THE_DISTRICT.forEach(statement -> jdbc.sql(statement).update());
    }

    private int hazards() {
        List<String> same = jdbc.sql("select column_name from information_schema.columns where table_schema = 'hazardflow'"
            + " and table_name = 'hazard' and is_generated = 'NEVER' and column_name not in"
            + " ('number', 'enterprise', 'enterprise_name', 'street', 'dept', 'reporter', 'reported_at', 'deadline')")
            .query(String.class).list();
        return jdbc.sql("""
            insert into hazardflow.hazard (number, enterprise, enterprise_name, street, dept, reporter, reported_at, deadline, %s)
            select w.number, w.enterprise, w.enterprise_name, w.street, case when h.dept is null then null else w.dept end,
                   pg_temp.twin_post(h.reporter, w), h.reported_at + w.shift, h.deadline + w.shift, %s
            from hazardflow.hazard h join twin w on w.original_number = h.number""".formatted(String.join(", ", same),
            same.stream().map("h."::concat).collect(Collectors.joining(", ")))).update();
    }
}
