package io.hazardflow.notice.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a notice costs in rows, kilobytes and time, and what a day of the district does. No part of the ordinary build, see
 * {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=NoticeLoadBenchmark}.
 */
@NoticeTest
@Timeout(value = 1, unit = TimeUnit.HOURS)
class NoticeLoadBenchmark {

    private static final int NOTICES = Integer.getInteger("benchmark.notices", 2_000);
    private static final int DIGESTS = 1_500;
    private static final double CASES_A_WORKING_DAY = 3_600 / 248.0;
    private static final double KILO = 1024;
    private static final String OURS = "hazardflow.";
    private static final List<String> OWN = List.of("announcement", "announcement_addressee", "notice_delivery", "notice_delivery_content");

    @Autowired
    private NoticeDriver driver;
    @Autowired
    private NoticeJobs jobs;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private HazardDriver cases;
    @Autowired
    private JdbcClient jdbc;

    private final StringBuilder report = new StringBuilder();

    @Test
    void measure() throws IOException {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok()));
        OutsideWorld.HTTP.stubFor(post("/sms").willReturn(ok("{\"code\":0}").withFixedDelay(100)));
        IntStream.range(0, 50).forEach(i -> driver.due("webhook", "热身 " + i, "正文"));
        jobs.start();
        finished();
        jobs.destroy();

        Map<String, long[]> empty = tables();
        Instant start = Instant.now();
        begin("webhook");
        long starting = Duration.between(start, Instant.now()).toMillis();
        Map<String, long[]> open = tables();
        double quick = perSecond();
        Map<String, long[]> done = tables();
        begin("sms");
        double slow = perSecond();
        jobs.destroy();

        line("| table | rows while open | KB while open | rows when done | KB when done |%n|---|---:|---:|---:|---:|%n");
        double[] engine = rows(empty, open, done, false);
        double[] own = rows(empty, open, done, true);
        line("%nStarting: %.2f ms each. Sending with 4 threads: %.0f a second to an endpoint that answers at once, %.0f a second to one that takes"
                + " 100 ms.%n",
            starting / (double) NOTICES, quick, slow);
        day(engine, own, quick);
        Path file = Path.of("target/benchmark/notices.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.println(report);
        assertThat(slow).isGreaterThan(20);
    }

    private void begin(String channel) {
        IntStream.range(0, NOTICES).forEach(i -> driver.due(channel, "责令整改：津东示范加油站 " + i + " 消防通道堵塞，11-30 前完成",
            "地点：一层东侧疏散通道\n期限：2026-11-30 18:00\n请清除堆放物，设置禁止堆放标识，完成后上传照片。"));
    }

    private double perSecond() {
        Instant start = Instant.now();
        jobs.start();
        finished();
        return NOTICES * 1_000.0 / Duration.between(start, Instant.now()).toMillis();
    }

    private void finished() {
        await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofMillis(50)).until(() ->
            jdbc.sql("select count(*) from act_ru_job where priority_ < 0").query(Long.class).single() == 0);
    }

    /** Rows and bytes of all tables that a notice may touch, without what is dead in them. */
    private Map<String, long[]> tables() {
        List<String> names = jdbc.sql("""
            select case when schemaname = 'hazardflow' then 'hazardflow.' else '' end || relname from pg_stat_user_tables
            where schemaname = 'hazardflow' and relname = any(?) or relname like 'act_ru%' or relname like 'act_hi%' or relname = 'act_ge_bytearray'
            order by 1""").param(OWN.toArray(String[]::new)).query(String.class).list();
        Map<String, long[]> tables = new LinkedHashMap<>();
        names.forEach(name -> {
            jdbc.sql("vacuum full " + name).update();
            tables.put(name, new long[] {jdbc.sql("select count(*) from " + name).query(Long.class).single(),
                jdbc.sql("select pg_total_relation_size('" + name + "')").query(Long.class).single()});
        });
        return tables;
    }

    /** A line a table that grows; the sums a notice of rows and kilobytes, open and done. */
    private double[] rows(Map<String, long[]> empty, Map<String, long[]> open, Map<String, long[]> done, boolean own) {
        double[] sum = new double[4];
        empty.keySet().stream().filter(name -> name.startsWith(OURS) == own).forEach(name -> {
            double[] line = {more(empty, open, name, 0), more(empty, open, name, 1) / KILO, more(empty, done, name, 0),
                more(empty, done, name, 1) / KILO};
            if (line[0] + line[2] > 0.5) {
                line("| `%s` | %.1f | %.2f | %.1f | %.2f |%n", name, line[0], line[1], line[2], line[3]);
                IntStream.range(0, 4).forEach(i -> sum[i] += line[i]);
            }
        });
        line("| **%s** | **%.1f** | **%.2f** | **%.1f** | **%.2f** |%n", own ? "ours, kept" : "the engine's, until the cleanup", sum[0], sum[1],
            sum[2], sum[3]);
        return sum;
    }

    private static double more(Map<String, long[]> before, Map<String, long[]> after, String table, int what) {
        return (after.get(table)[what] - before.get(table)[what]) / (double) NOTICES;
    }

    private void day(double[] engine, double[] own, double perSecond) {
        long[] general = announcementsOf(lifeOf());
        double urgent = CASES_A_WORKING_DAY * general[3];
        double all = urgent + DIGESTS;
        line("%nA case from report to closure makes %d announcements, %d of them urgent. Added up over its announcements %d people are told, %d of"
            + " them urgently.%n", general[0], general[1], general[2], general[3]);
        line("%nA working day: %.1f new cases, %.0f urgent deliveries a channel and at most %d digests: %.0f instances,"
            + " %,.0f rows and %.1f MB in the engine until the cleanup after 7 days (%.1f MB at a time),"
            + " %,.0f rows and %.1f MB of ours. The digests of 08:00 are out after %.0f s.%n",
            CASES_A_WORKING_DAY, urgent, DIGESTS, all, all * engine[2], all * engine[3] / KILO, 7 * all * engine[3] / KILO,
            all * own[2], all * own[3] / KILO, DIGESTS / perSecond);
    }

    private String lifeOf() {
        String number = cases.report(HazardDriver.GRID);
        cases.verifyAsReal(number, "G1", Map.of());
        cases.assign(HazardDriver.STREET, number, 7);
        cases.acknowledge(number);
        cases.rectify(number);
        cases.reviewPasses(HazardDriver.GRID, number);
        cases.close(HazardDriver.STREET, number);
        feed.catchUp();
        return number;
    }

    /** Announcements, urgent ones, people told, people told urgently. */
    private long[] announcementsOf(String number) {
        return jdbc.sql("""
                select count(distinct a.id) as all_of_them, count(distinct a.id) filter (where a.urgent) as urgent,
                       count(distinct (a.id, coalesce(m.user_id_, substr(d.addressee, 2)))) as told,
                       count(distinct (a.id, coalesce(m.user_id_, substr(d.addressee, 2)))) filter (where a.urgent) as told_urgently
                from hazardflow.announcement a join hazardflow.announcement_addressee d on d.announcement_id = a.id
                left join act_id_membership m on m.group_id_ = d.addressee
                where a.subject = ?""").param(number)
            .query((row, index) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)}).single();
    }

    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values));
    }
}
