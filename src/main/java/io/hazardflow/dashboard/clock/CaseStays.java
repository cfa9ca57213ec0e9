package io.hazardflow.dashboard.clock;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.ledger.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where cases stood and who had them: the stays that the engine told, each with the post that did the step by the ledger, that may do it now, or
 * that the table of steps names. What lies before the first recorded stay is told by the ledger alone: the time up to a step is that of who did it.
 */
@Component
class CaseStays {

    private static final String STAYS = """
        select t.case_number as number, t.process_key as process, t.activity as step, t.task, t.began, t.ended, t.due,
               (select e.actor_role from hazardflow.ledger_event e
                where e.subject = t.case_number and e.process_key = t.process_key and e.step = t.activity and e.at >= t.began
                  and e.at <= t.ended + interval '1 second' order by e.sequence desc limit 1) as post
        from hazardflow.activity_time t
        where t.case_number = any(:numbers) and t.process_key = any(:processes)
        order by t.case_number, t.began, t.id""";
    private static final String TOLD = """
        select e.subject as number, e.process_key as process, e.step, e.actor_role as post,
               lag(e.at) over (partition by e.subject order by e.sequence) as began, e.at as ended
        from hazardflow.ledger_event e
        where e.subject = any(:numbers) and e.process_key = any(:processes) and e.at <= coalesce(
            (select min(t.began) from hazardflow.activity_time t where t.case_number = e.subject), timestamptz 'infinity')
        order by e.subject, e.sequence""";

    /** A look-back comes after the end, and nobody waits for it. */
    private static final String[] PROCESSES = HazardProcesses.KEYS.stream().filter(key -> !LookBack.KEY.equals(key)).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final OpenTasks tasks;
    private final ClockSteps steps;

    CaseStays(JdbcClient jdbc, OpenTasks tasks, ClockSteps steps) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.steps = steps;
    }

    private record Recorded(String number, String process, String step, String task, Instant began, Instant ended, Instant due, String post) {
    }

    private record Told(String number, String process, String step, String post, Instant began, Instant ended) {
    }

    /** By case; a case of which nothing is known is left out. */
    Map<String, List<Stay>> of(Collection<String> numbers) {
        Map<String, List<Stay>> stays = new HashMap<>();
        List<Recorded> recorded = select(STAYS, numbers).query(Recorded.class).list();
        List<String> open = recorded.stream().filter(stay -> stay.ended() == null).map(Recorded::number).distinct().toList();
        Map<String, OpenTask> now = tasks.of(open).values().stream().flatMap(List::stream)
            .collect(Collectors.toMap(OpenTask::taskId, Function.identity()));
        recorded.forEach(stay -> stays.computeIfAbsent(stay.number(), number -> new ArrayList<>())
            .add(stay(stay, stay.task() == null ? null : now.get(stay.task()))));
        select(TOLD, numbers).query(Told.class).list().stream().filter(told -> told.began() != null)
            .forEach(told -> stays.computeIfAbsent(told.number(), number -> new ArrayList<>()).add(stay(told)));
        return stays;
    }

    private JdbcClient.StatementSpec select(String sql, Collection<String> numbers) {
        return jdbc.sql(sql).param("numbers", numbers.toArray(String[]::new)).param("processes", PROCESSES);
    }

    private Stay stay(Recorded stay, OpenTask open) {
        ClockSteps.Rule rule = steps.of(stay.process(), stay.step());
        String post = stay.post() != null && !Actor.SYSTEM.role().equals(stay.post()) ? stay.post()
            : open == null || open.groups().isEmpty() ? null : open.groups().get(0);
        return new Stay(stay.process(), stay.step(), rule.precedence(), Party.of(post).orElse(rule.party()), post, stay.began(), stay.ended(),
            stay.due());
    }

    private static Stay stay(Told told) {
        return new Stay(told.process(), told.step(), Precedence.TOLD, Party.of(told.post()).orElse(Party.SYSTEM), told.post(), told.began(),
            told.ended(), null);
    }
}
