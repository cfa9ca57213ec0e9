package io.hazardflow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.ledger.TestClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the bell costs among 200,000 announcements of 90 days; see docs/benchmarks.md. */
class InboxBenchmark {

    private static final int ANNOUNCEMENTS = 200_000;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 200);
    private static final double MOST_MILLISECONDS = 20;

    private final TestClock clock = new TestClock();

    @Test
    void theBellIsCheap() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).schemas("hazardflow").defaultSchema("hazardflow").createSchemas(true)
                .load().migrate();
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(postgres.getPostgresDatabase().getConnection(), true));
            fill(jdbc);
            Inbox inbox = new Inbox(jdbc, new NoticeRow(new ObjectMapper()), clock);
            List<String> table = new ArrayList<>(List.of("| who | told in 90 days | unread | call | median | p95 |",
                "|---|---:|---:|---|---:|---:|"));
            List<Double> counts = new ArrayList<>();
            List<Caller> callers = List.of(caller("safety officer who reads nothing", "enterprise-safety:e0001"),
                caller("street office that reads nothing", "street-office:001"),
                caller("street office that marked all yesterday", "street-office:002"),
                caller("street office that opened each one", "street-office:003"),
                caller("district coordination that reads nothing", "district-coordination"));
            mark(jdbc, callers);
            inbox.read(callers.get(3), jdbc.sql("""
                select announcement_id from hazardflow.announcement_addressee where addressee = 'street-office:003' order by created_at limit 1""")
                .query(UUID.class).single());
            for (Caller caller : callers) {
                String who = "| %s | %,d | %d ".formatted(caller.name(), jdbc.sql("""
                    select count(*) from hazardflow.announcement_addressee where addressee = ?""").param(Addressees.of(caller)[0])
                    .query(Integer.class).single(), inbox.unread(caller));
                double[] count = measure(() -> inbox.unread(caller));
                counts.add(count[1]);
                table.add(who + "| `GET /api/notices/unread` | %.1f ms | %.1f ms |".formatted(count[0], count[1]));
                double[] page = measure(() -> inbox.page(caller, new Inbox.Filter(false, false), 20, 0));
                table.add(who + "| `GET /api/notices` | %.1f ms | %.1f ms |".formatted(page[0], page[1]));
            }
            Path report = Path.of("target/benchmark/inbox.md");
            Files.createDirectories(report.getParent());
            Files.write(report, table);
            assertThat(counts).as(String.join("\n", table)).allSatisfy(p95 -> assertThat(p95).isLessThan(MOST_MILLISECONDS));
        }
    }

    /** Every announcement to an enterprise and its street's office, one in three to the district; the table of the whole bell is analysed. */
    private void fill(JdbcClient jdbc) {
        jdbc.sql("""
            insert into hazardflow.announcement (id, kind, subject, urgent, facts, posts, people, path, created_at, dispatched_at)
            select gen_random_uuid(), 'sample', 'YH-' || n, n % 20 = 0,
                jsonb_build_object('place', '三楼东侧疏散通道', 'words', repeat('文字', 60)),
                array['enterprise-safety:e' || lpad((n % 457 + 1)::text, 4, '0'), 'street-office:' || lpad((n % 15 + 1)::text, 3, '0')]
                    || case when n % 3 = 0 then array['district-coordination'] else array[]::text[] end,
                array[]::text[], '/hazards/YH-' || n, cast(:now as timestamptz) - n * interval '90 days' / :count, cast(:now as timestamptz)
            from generate_series(1, :count) n""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("count", ANNOUNCEMENTS)
            .update();
        jdbc.sql("""
            insert into hazardflow.announcement_addressee (addressee, created_at, announcement_id)
            select unnest(posts), created_at, id from hazardflow.announcement""").update();
    }

    private void mark(JdbcClient jdbc, List<Caller> callers) {
        jdbc.sql("insert into hazardflow.announcement_read_all values (?, 'street-office:002', cast(? as timestamptz) - interval '1 day')")
            .params(callers.get(2).userId(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
            insert into hazardflow.announcement_read (person, announcement_id, read_at)
            select ?, announcement_id, created_at from hazardflow.announcement_addressee where addressee = 'street-office:003'""")
            .param(callers.get(3).userId()).update();
        Stream.of("announcement", "announcement_addressee", "announcement_read", "announcement_read_all")
            .forEach(table -> jdbc.sql("vacuum analyze hazardflow." + table).update());
    }

    private static Caller caller(String name, String post) {
        return new Caller(name.replace(' ', '.'), name, Membership.of(post).stream().toList());
    }

    /** Median and p95 in milliseconds. */
    private static double[] measure(Supplier<?> call) {
        List<Double> times = new ArrayList<>();
        for (int i = -20; i < ROUNDS; i++) {
            long start = System.nanoTime();
            call.get();
            if (i >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        Collections.sort(times);
        return new double[] {times.get(ROUNDS / 2), times.get(ROUNDS * 95 / 100)};
    }
}
