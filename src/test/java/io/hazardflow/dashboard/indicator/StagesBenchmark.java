package io.hazardflow.dashboard.indicator;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.dashboard.measure.StaleMonths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the indicators of timeliness, grid and foundations cost on the overview among many tasks of three years. No part of a build, see
 * {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=StagesBenchmark}.
 */
@ProcessTest
@Timeout(3_600)
class StagesBenchmark {

    private static final int[] TASKS = Arrays.stream(System.getProperty("benchmark.tasks", "100000,1000000").split(",")).mapToInt(Integer::parseInt).toArray();
    private static final int TASKS_OF_CASE = 4;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 20);

    @Autowired
    private Indicators indicators;
    @Autowired
    private MonthSums months;
    @Autowired
    private StaleMonths stale;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void theOverviewAmongAMillionTasks() throws IOException {
        StringBuilder report = new StringBuilder("| tasks | summing all months | who | timeliness, median / p95 | grid | foundations |\n|---:|---:|---|---:|---:|---:|\n");
        for (int tasks : TASKS) {
            fill(tasks / TASKS_OF_CASE);
            long begun = System.nanoTime();
            months.catchUp();
            double summed = (System.nanoTime() - begun) / 1e9;
            jdbc.sql("analyze").update();
            for (String user : List.of("coordination", "dept.yjj", "office.001", "safety.e0001")) {
                report.append(String.format(Locale.ROOT, "| %,d | %.0f s | %s | %s | %s | %s |%n", tasks, summed, user, overview(user, IndicatorGroup.TIMELINESS),
                    overview(user, IndicatorGroup.GRID), overview(user, IndicatorGroup.PREVENTION)));
            }
            System.out.println(report);
        }
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/stages.md"), report);
    }

    private String overview(String user, IndicatorGroup group) {
        Caller caller = callers.byId(user);
        FigureFilter filter = new FigureFilter(null, null, null, null, null);
        Period period = filter.period(LocalDate.now(clock));
        double[] took = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            indicators.of(Set.of(group), period, new Asked(caller, filter));
            took[Math.max(round, 0)] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return String.format(Locale.ROOT, "%.0f / %.0f ms", took[ROUNDS / 2], took[(int) Math.ceil(ROUNDS * 0.95) - 1]);
    }

    /** Cases over all enterprises and three years with four tasks each; one in ten is open, one in eighty major. Read models alone. */
    private void fill(int cases) {
        jdbc.sql("""
                truncate hazardflow.hazard, hazardflow.hazard_measure, hazardflow.hazard_review, hazardflow.hazard_month, hazardflow.hazard_month_stale,
                    hazardflow.activity_time, hazardflow.grid_visit""").update();
        jdbc.sql("""
                insert into hazardflow.hazard_measure (number, state, level, source, enterprise, street, industry, dept, reported_at, verified_at, ordered_at,
                    first_deadline, deadline, feedback_at, passing_feedback_at, first_review_at, first_review_passed, reviews, passed_at, closed_at, last_at)
                select 'YH-20000101-' || lpad((n / 100000)::text, 3, '0') || '-' || lpad((n % 100000)::text, 5, '0'),
                    case when n % 10 = 0 then 'RECTIFYING' when n % 25 = 1 then 'INVALID' else 'CLOSED' end, case when n % 80 = 3 then 'MAJOR' else 'GENERAL' end,
                    (array['ENT_SELF','GRID','INSPECT','TIP'])[n % 4 + 1], e.id, e.street, e.industry, 'yjj', reported.at, reported.at + interval '5 hours',
                    reported.at + interval '9 hours', reported.at + interval '12 days', reported.at + interval '12 days', done.at, done.at, done.at, true, 1,
                    done.at, done.at, reported.at
                from (select n, now() - n * interval '3 years' / :cases as at from generate_series(1, :cases) n) reported
                join (select *, row_number() over (order by id) - 1 as place, count(*) over () as all_of from hazardflow.enterprise) e on e.place = n % e.all_of
                cross join lateral (select case when n % 10 <> 0 then reported.at + interval '2 days' + random() * interval '20 days' end as at) done""")
            .param("cases", cases).update();
        jdbc.sql("""
                insert into hazardflow.activity_time (id, process_key, version, case_number, activity, task, began, due, ended)
                select 'benchmark-' || m.number || step.activity, 'hazard-rectification', 1, m.number, step.activity, 'task', m.reported_at + step.begins,
                       m.reported_at + step.begins + interval '5 days',
                       case when step.activity = 'rectify' and right(m.number, 1) = '0' then null
                            else m.reported_at + step.begins + random() * interval '6 days' end
                from hazardflow.hazard_measure m, (values ('verify-hazard', interval '0'), ('assign-rectification', interval '1 day'),
                    ('rectify', interval '2 days'), ('review-rectification', interval '8 days')) step (activity, begins)""").update();
        jdbc.sql("""
                insert into hazardflow.grid_visit (number, day, enterprise)
                select number, cast(reported_at as date), enterprise from hazardflow.hazard_measure where source = 'GRID'""").update();
        jdbc.sql("analyze").update();
        stale.noteAllTasks();
    }
}
