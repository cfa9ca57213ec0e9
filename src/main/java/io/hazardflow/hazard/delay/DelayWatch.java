package io.hazardflow.hazard.delay;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for tasks of officials that are late and starts {@code official-delay} for each, once. It reads due dates as they stand, so a due date
 * that was moved counts, and so do tasks of cases begun on earlier models.
 */
@Component
class DelayWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DelayWatch.class);
    private static final Set<Role> NOT_PRESSED = Set.of(Role.ENTERPRISE_HEAD, Role.ENTERPRISE_SAFETY, Role.ENTERPRISE_STAFF, Role.DISTRICT_LEADER,
        Role.EXPERT, Role.ADMIN);

    private final JdbcClient jdbc;
    private final HazardCases cases;
    private final TimeLimits limits;
    private final PostNames posts;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DelayWatch(JdbcClient jdbc, HazardCases cases, TimeLimits limits, PostNames posts, @Lazy RuntimeService runtime, Callers callers, Clock clock,
               PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.limits = limits;
        this.posts = posts;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    private record LateTask(String id, String caseNumber, String step, String name, Instant due, String[] groups) {
    }

    /** Runs on every node; whichever finds a task first takes it up. */
    @Scheduled(fixedDelayString = "${hazardflow.delay.look:10m}", initialDelayString = "${hazardflow.delay.look:10m}")
    void look() {
        for (LateTask task : pastDue()) {
            Optional<String> post = official(task);
            if (post.isPresent() && !clock.instant().isBefore(limits.due("official-delay.leader", task.due()))) {
                takeUp(task, post.get());
            }
        }
    }

    private List<LateTask> pastDue() {
        return jdbc.sql("""
                select t.id_, e.business_key_, t.task_def_key_, t.name_, t.due_date_,
                       array(select l.group_id_ from act_ru_identitylink l
                             where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by l.group_id_) as groups
                from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                join act_re_procdef d on d.id_ = t.proc_def_id_
                where t.due_date_ < :now and d.key_ = any(:family) and d.key_ <> :own
                  and not exists (select 1 from hazardflow.official_delay o where o.task_id = t.id_)
                  and exists (select 1 from act_ru_identitylink l
                              where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ not like 'enterprise-%')
                order by t.due_date_ limit 500""")
            .param("now", Date.from(clock.instant())).param("family", HazardProcesses.KEYS.toArray(String[]::new)).param("own", OfficialDelay.KEY)
            .query((row, index) -> new LateTask(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                row.getTimestamp(5).toInstant(), (String[]) row.getArray(6).getArray())).list();
    }

    private static Optional<String> official(LateTask task) {
        return Arrays.stream(task.groups()).filter(group -> Membership.of(group).filter(m -> !NOT_PRESSED.contains(m.role())).isPresent())
            .findFirst();
    }

    private void takeUp(LateTask task, String post) {
        try {
            transaction.executeWithoutResult(status -> cases.find(task.caseNumber()).filter(hazard -> isFirst(task, post))
                .ifPresent(hazard -> callers.asSystem(() ->
                    runtime.startProcessInstanceByKey(OfficialDelay.KEY, task.caseNumber(), variables(task, post, hazard)))));
        } catch (RuntimeException e) {
            LOG.warn("Late task {} of {} could not be taken up", task.id(), task.caseNumber(), e);
        }
    }

    private boolean isFirst(LateTask task, String post) {
        return jdbc.sql("""
                insert into hazardflow.official_delay (task_id, case_number, step, post, due, found_at) values (?, ?, ?, ?, ?, ?)
                on conflict (task_id) do nothing""")
            .params(task.id(), task.caseNumber(), task.step(), post, Timestamp.from(task.due()), Timestamp.from(clock.instant()))
            .update() == 1;
    }

    private Map<String, Object> variables(LateTask task, String post, HazardCase hazard) {
        return Facts.of(HazardProcess.CASE_NUMBER, hazard.number()).and(HazardProcess.STREET, hazard.street())
            .and(HazardProcess.ENTERPRISE, hazard.enterprise()).and(HazardProcess.DEPARTMENT, hazard.dept())
            .and(HazardProcess.LEVEL, hazard.level() == null ? null : hazard.level().name())
            .and(HazardProcess.IMMINENT_DANGER, hazard.imminentDanger()).and(HazardProcess.REJECT_COUNT, hazard.rejectCount())
            .and(OfficialDelay.SLOW_TASK, task.id()).and(OfficialDelay.SLOW_POST, post).and(OfficialDelay.SLOW_DUE, Date.from(task.due()))
            .and(OfficialDelay.SLOW_WORDS, "%s，%s，应于 %s 前办结".formatted(task.name(), posts.label(post), Deadlines.shown(task.due()))).map();
    }
}
