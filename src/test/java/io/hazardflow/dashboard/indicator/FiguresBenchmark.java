package io.hazardflow.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.measure.MonthSums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The overview over 10,000, 100,000 and 1,000,000 closed hazards of ten years, each time beside 20,000 open ones. No part of a build, see
 * {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=FiguresBenchmark}.
 */
@ProcessTest
@Timeout(3_600)
class FiguresBenchmark {

    private static final int[] CLOSED = Arrays.stream(System.getProperty("benchmark.closed", "10000,100000,1000000").split(",")).mapToInt(Integer::parseInt)
        .toArray();
    private static final int OPEN = 20_000;
    private static final int ROUNDS = 40;

    @Autowired
    private Indicators indicators;
    @Autowired
    private OpenFigures open;
    @Autowired
    private FigureScope scope;
    @Autowired
    private MonthSums months;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void theOverviewOfAMillion() throws IOException {
        StringBuilder report = new StringBuilder("| closed | summing all months | " + "district, median / p95 | street | department |\n|---:|---:|---:|---:|---:|\n");
        double[] district = new double[CLOSED.length];
        for (int i = 0; i < CLOSED.length; i++) {
            fill(CLOSED[i]);
            long begun = System.nanoTime();
            months.catchUp();
            double summed = (System.nanoTime() - begun) / 1e9;
            jdbc.sql("analyze").update();
            double[] all = overview("coordination");
            district[i] = all[1];
            double[] street = overview("office.001");
            double[] department = overview("dept.yjj");
            report.append(String.format(Locale.ROOT, "| %,d | %.0f s | %.0f / %.0f ms | %.0f / %.0f ms | %.0f / %.0f ms |%n", CLOSED[i], summed, all[0], all[1],
                street[0], street[1], department[0], department[1]));
        }
        System.out.println(report);
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/figures.md"), report);
        assertThat(district[CLOSED.length - 1]).as("a hundred times the cases").isLessThan(10 * district[0]);
    }

    /** Median and 95th percentile, in milliseconds: the indicators of the quarter with their comparisons and months, what is open, and the streets. */
    private double[] overview(String user) {
        Caller caller = callers.byId(user);
        FigureFilter filter = new FigureFilter(null, null, null, null, null);
        Period period = filter.period(LocalDate.now(clock));
        double[] took = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            Asked asked = new Asked(caller, filter);
            assertThat(indicators.of(Set.of(IndicatorGroup.HAZARD), period, asked)).isNotEmpty();
            assertThat(open.of(scope.of(asked)).open()).isPositive();
            took[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return new double[] {took[ROUNDS / 2], took[(int) Math.ceil(ROUNDS * 0.95) - 1]};
    }

    /** Read models alone: what the figures read, not how it came there. */
    private void fill(int closed) {
        jdbc.sql("truncate hazardflow.hazard_measure, hazardflow.hazard_review, hazardflow.hazard_month, hazardflow.hazard_month_stale").update();
        jdbc.sql("""
            insert into hazardflow.hazard_measure (number, state, street, enterprise, industry, dept, level, sub_grade, category, source, reported_at,
                verified_at, ordered_at, first_deadline, deadline, feedback_at, passing_feedback_at, first_review_at, first_review_passed, reviews, rejects,
                passed_at, closed_at, extensions, last_at)
            select 'C' || n, case when n % 25 = 0 then 'INVALID' else 'CLOSED' end, lpad((n % 12 + 1)::text, 3, '0'), 'e' || lpad((n % 457 + 1)::text, 4, '0'),
                (array['CATERING','HOTEL','SCHOOL','HOSPITAL','WAREHOUSE','INDUSTRY_LARGE','RETAIL','GAS_STATION'])[n % 8 + 1],
                (array['yjj','xf','sww','jyj','wjw'])[n % 5 + 1], case when n % 80 = 0 then 'MAJOR' else 'GENERAL' end, 'G' || n % 4, 'XC0' || n % 6 + 1,
                (array['ENT_SELF','GRID','INSPECT','TIP'])[n % 4 + 1], at, at + interval '5 hours', at + interval '9 hours', at + interval '12 days',
                at + interval '12 days', at + interval '8 days', at + interval '8 days', at + interval '9 days', n % 9 <> 0, 1 + (n % 9 = 0)::int,
                (n % 9 = 0)::int, at + interval '9 days', at + interval '10 days', (n % 16 = 0)::int, at + interval '10 days'
            from (select n, now() - interval '20 days' - (n::double precision / :closed) * interval '3650 days' as at
                  from generate_series(1, :closed) n) cases""").param("closed", closed).update();
        jdbc.sql("""
            insert into hazardflow.hazard_measure (number, state, street, enterprise, industry, dept, level, sub_grade, category, source, reported_at,
                verified_at, ordered_at, first_deadline, deadline, last_at)
            select 'O' || n, 'RECTIFYING', lpad((n % 12 + 1)::text, 3, '0'), 'e' || lpad((n % 457 + 1)::text, 4, '0'), 'CATERING', 'yjj', 'GENERAL', 'G2',
                'XC05', 'ENT_SELF', at, at + interval '5 hours', at + interval '9 hours', at + interval '12 days', at + interval '12 days', at
            from (select n, now() - (n::double precision / :open) * interval '40 days' as at from generate_series(1, :open) n) cases""").param("open", OPEN).update();
        jdbc.sql("""
            insert into hazardflow.hazard_review (number, position, at, passed)
            select number, 1, first_review_at, first_review_passed from hazardflow.hazard_measure where first_review_at is not null""").update();
        jdbc.sql("""
            insert into hazardflow.hazard_month_stale (month, street)
            select cast(month as date), lpad(street::text, 3, '0') from generate_series(date_trunc('month', now() - interval '11 years'),
                date_trunc('month', now() + interval '1 month'), interval '1 month') month cross join generate_series(1, 12) street""").update();
        jdbc.sql("analyze").update();
    }
}
