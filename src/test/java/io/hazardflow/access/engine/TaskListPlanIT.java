package io.hazardflow.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.OverHttp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the database reads lists of tasks among 20,000 tasks of 1,000 posts, in a transaction that is taken back. */
@OverHttp
class TaskListPlanIT {

    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void signed_out() {
        identity.clearAuthentication();
    }

    @Test
    void a_list_reads_the_tasks_of_the_posts_and_no_others() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.update("""
                insert into act_ru_task (id_, rev_, name_, assignee_, priority_, create_time_, due_date_, suspension_state_)
                select 't' || n, 1, '隐患整改', case when n % 3 = 0 then 'safety.' || n % 1000 end, 50, now(), now() + n * interval '1 minute', 1
                from generate_series(1, 20000) n""");
            database.update("""
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'l' || n, 1, 'candidate', 'enterprise-safety:e' || lpad((n % 1000)::text, 4, '0'), 't' || n
                from generate_series(1, 20000) n""");
            database.update("""
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'a' || n, 1, 1, 'enterprise-safety:e' || lpad((n % 1000)::text, 4, '0'), 7, 't' || n, 16386
                from generate_series(1, 20000) n""");
            database.execute("analyze act_ru_task");
            database.execute("analyze act_ru_identitylink");
            database.execute("analyze act_ru_authorization");
            identity.setAuthentication("safety.5", List.of("enterprise-safety:e0005"));

            assertThat(tasks.createTaskQuery().orderByDueDate().asc().listPage(0, 15)).hasSize(15);
            reads_by_index(tasks.createTaskQuery().orderByDueDate().asc());
            reads_by_index(tasks.createTaskQuery().dueBefore(new Date(Long.MAX_VALUE / 1_000_000)).orderByTaskCreateTime().desc());
            reads_by_index(tasks.createTaskQuery().taskAssignee("safety.5").orderByDueDate().asc());
            reads_by_index(tasks.createTaskQuery().taskCandidateGroup("enterprise-safety:e0005").taskUnassigned().orderByDueDate().asc());
        });
    }

    private void reads_by_index(TaskQuery query) {
        assertThat(plan((TaskQueryImpl) query)).contains("Index").doesNotContain("Seq Scan on act_ru_task", "Seq Scan on act_ru_identitylink",
            "act_ru_authorization");
    }

    private String plan(TaskQueryImpl query) {
        query.setMaxResults(15);
        return engine.getCommandExecutorTxRequired().execute(context -> {
            context.getAuthorizationManager().configureTaskQuery(query);
            MappedStatement select = engine.getSqlSessionFactory().getConfiguration().getMappedStatement("selectTaskByQueryCriteria");
            BoundSql sql = select.getBoundSql(query);
            return database.execute((Connection connection) -> explained(connection, select, query, sql));
        });
    }

    private static String explained(Connection connection, MappedStatement select, TaskQueryImpl query, BoundSql sql) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql.getSql())) {
            new DefaultParameterHandler(select, query, sql).setParameters(explain);
            StringBuilder plan = new StringBuilder();
            for (ResultSet rows = explain.executeQuery(); rows.next();) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
