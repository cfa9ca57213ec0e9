package io.hazardflow.dashboard.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * List and indicators of a moment over 100,000 hazards of which a tenth moved since. No part of a build, see {@code docs/benchmarks.md}:
 * {@code mvn -B -Dexec.skip test -Dtest=AsOfBenchmark}.
 */
@ProcessTest
@Timeout(1_800)
class AsOfBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 100_000);
    private static final int MOVED = CASES / 10;
    private static final int ROUNDS = 11;

    @Autowired
    private PastIndicators indicators;
    @Autowired
    private PastHazards hazards;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void aTenthMovedSinceAWeekAgo() throws IOException {
        fill();
        Instant at = clock.instant().minus(7, ChronoUnit.DAYS);
        StringBuilder report = new StringBuilder("| who | indicators, median / slowest | list, median / slowest |\n|---|---:|---:|\n");
        for (String user : new String[] {"coordination", "office.001", "dept.yjj"}) {
            Caller caller = callers.byId(user);
            Asked asked = new Asked(caller, new FigureFilter(null, null, null, null, null));
            double[] figures = took(() -> assertThat(indicators.at(at, quarter(), asked).items()).anyMatch(item -> item.figure().numerator() > 100));
            double[] list = took(() -> assertThat(hazards.page(at, new PastHazards.Filter(null, null, null), caller, 20, 0).items()).hasSize(20));
            report.append(String.format(Locale.ROOT, "| %s | %.0f / %.0f ms | %.0f / %.0f ms |%n", user, figures[0], figures[1], list[0], list[1]));
        }
        System.out.println(report);
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/as-of.md"), report);
    }

    private static double[] took(Runnable question) {
        double[] took = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            question.run();
            took[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return new double[] {took[ROUNDS / 2], took[ROUNDS - 1]};
    }

    private Period quarter() {
        LocalDate last = LocalDate.now(clock).minusDays(7);
        return new Period(last.minusMonths(3), last);
    }

    /** The tenth that moved has six events of which the last is of this week; the others have none, since nobody asks for them. */
    private void fill() {
        jdbc.sql("""
                insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, street, industry, category, dept,
                    enterprise, reported_at,
                    verified_at, ordered_at, first_deadline, deadline, feedback_at, passed_at, closed_at)
                select 'S' || n, 'hazard-rectification', 'CLOSED', 'GENERAL', 'G' || n % 4, 'GRID', '通道堆物', lpad((n % 12 + 1)::text, 3, '0'),
                    'CATERING', 'XC05', 'yjj',
                    'e' || lpad((n % 457 + 1)::text, 4, '0'), at, at + interval '5 hours', at + interval '9 hours', at + interval '12 days', at +
                        interval '12 days',
                    at + interval '8 days', at + interval '9 days', at + interval '10 days'
                from (select n, now() - interval '18 days' - (case when n <= :moved then n::double precision / :moved * interval '30 days'
                        else interval '30 days' + n::double precision / :cases * interval '1000 days' end) as at from generate_series(1,
                            :cases) n) cases""")
            .param("cases", CASES).param("moved", MOVED).update();
        jdbc.sql("update hazardflow.hazard set closed_at = now() - interval '1 day' where number like 'S%' and substr(number, 2)::int <= ?")
            .param(MOVED).update();
        jdbc.sql("""
                insert into hazardflow.ledger_event (subject, sequence, process_key, step, actor_user, actor_name, actor_role, at, document, facts,
                    evidence, basis,
                    previous_hash, hash)
                select h.number, e.sequence, 'hazard-rectification', e.step, 'grid.001', '网格员', 'grid:001', e.at, null, e.facts, '{}', '{}',
                    repeat('0', 64), repeat('0', 64)
                from hazardflow.hazard h cross join lateral (values
                    (1, 'report-hazard', h.reported_at, jsonb_build_object('state', 'REPORTED', 'source', h.source, 'street', h.street,
                        'enterprise', h.enterprise,
                        'industry', h.industry, 'reportedAt', to_char(h.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                    (2, 'verify-hazard', h.verified_at, jsonb_build_object('state', 'TRIAGED', 'level', h.level, 'subGrade', h.sub_grade,
                        'category', h.category,
                        'title', h.title, 'verifiedAt', to_char(h.verified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                    (3, 'assign-rectification', h.ordered_at, jsonb_build_object('state', 'ASSIGNED', 'dept', h.dept,
                        'orderedAt', to_char(h.ordered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                        'firstDeadline', to_char(h.deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                        'deadline', to_char(h.deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                    (4, 'rectify', h.feedback_at, jsonb_build_object('state', 'FEEDBACK_SUBMITTED',
                        'feedbackAt', to_char(h.feedback_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                    (5, 'review-rectification', h.passed_at, jsonb_build_object('state', 'REVIEW_PASSED',
                        'reviewedAt', to_char(h.passed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                        'passedAt', to_char(h.passed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                    (6, 'approve-closure', h.closed_at, jsonb_build_object('state', 'CLOSED',
                        'closedAt', to_char(h.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))) e (sequence, step, at, facts)
                where h.number like 'S%' and substr(h.number, 2)::int <= ?""").param(MOVED).update();
        jdbc.sql("""
                insert into hazardflow.hazard_measure (number, state, street, enterprise, industry, dept, level, sub_grade, category, source,
                    reported_at, verified_at,
                    ordered_at, first_deadline, deadline, feedback_at, passing_feedback_at, first_review_at, first_review_passed, reviews,
                        passed_at, closed_at, last_at)
                select number, state, street, enterprise, industry, dept, level, sub_grade, category, source, reported_at, verified_at, ordered_at,
                    first_deadline, deadline,
                    feedback_at, feedback_at, passed_at, true, 1, passed_at, closed_at,
                        closed_at from hazardflow.hazard where number like 'S%'""").update();
        jdbc.sql("insert into hazardflow.hazard_review select number, 1, passed_at, true from hazardflow.hazard_measure where number like 'S%'")
            .update();
        jdbc.sql("analyze").update();
    }
}
