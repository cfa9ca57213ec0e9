package io.hazardflow.dashboard.processmap;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the map of a process costs among many stays, by the reach of the reader. No part of a build. */
@ProcessTest
class ProcessMapBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);

    @Autowired
    private ProcessMaps maps;
    @Autowired
    private Passings passings;
    @Autowired
    private StandingCases cases;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void mapAndCases() {
        fill(ROWS / 4);
        LocalDate today = LocalDate.now(clock);
        MapFilter quarter = new MapFilter(null, null, null, null, null).asOf(today);
        MapFilter years = new MapFilter(null, null, null, today.minusYears(5), today);
        for (String user : List.of("coordination", "dept.yjj", "office.001", "safety.e0001")) {
            Caller caller = callers.byId(user);
            measure(user + ", map of 90 days", () -> maps.of(HazardProcess.KEY, quarter, caller));
            measure(user + ", map of five years", () -> maps.of(HazardProcess.KEY, years, caller));
            measure(user + ", first page of the open ones", () -> {
                cases.of(passings.page(HazardProcess.KEY, HazardProcess.RECTIFY, Standing.OPEN, quarter, caller, 20, 0), caller);
                passings.count(HazardProcess.KEY, HazardProcess.RECTIFY, Standing.OPEN, quarter, caller);
            });
        }
    }

    /** Cases over all enterprises and three years with four stays each; one in ten is open. */
    private void fill(int count) {
        jdbc.sql("""
                insert into hazardflow.hazard (number, process_key, state, level, title, enterprise, enterprise_name, street, industry, dept,
                    reporter, reported_at)
                select 'YH-20000101-' || lpad((n / 100000)::text, 3, '0') || '-' || lpad((n % 100000)::text, 5, '0'), 'hazard-rectification',
                       'RECTIFYING', 'GENERAL', '演示', e.id, e.name, e.street, e.industry,
                       'yjj', 'safety.' || e.id, now() - n * interval '3 years' / :cases
                from generate_series(1, :cases) n
                join (select *, row_number() over (order by id) - 1 as place, count(*) over () as all_of
                      from hazardflow.enterprise) e on e.place = n % e.all_of""")
            .param("cases", count).update();
        jdbc.sql("""
                insert into hazardflow.activity_time (id, process_key, version, case_number, activity, began, due, ended)
                select 'benchmark-' || h.number || step.activity, 'hazard-rectification', 1, h.number, step.activity, h.reported_at + step.begins,
                       h.reported_at + step.begins + interval '5 days',
                       case when step.activity = 'rectify' and right(h.number, 1) = '0' then null
                            else h.reported_at + step.begins + random() * interval '6 days' end
                from hazardflow.hazard h, (values ('verify-hazard', interval '0'), ('assign-rectification', interval '1 day'),
                    ('rectify', interval '2 days'), ('review-rectification', interval '8 days')) step (activity, begins)
                where h.number like 'YH-20000101-%'""").update();
        jdbc.sql("analyze hazardflow.hazard").update();
        jdbc.sql("analyze hazardflow.activity_time").update();
    }

    private static void measure(String what, Runnable call) {
        for (int i = 0; i < 5; i++) {
            call.run();
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            call.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("| %s | %.0f ms | %.0f ms |%n", what, millis[ROUNDS / 2], millis[(int) Math.ceil(ROUNDS * 0.95) - 1]);
    }
}
