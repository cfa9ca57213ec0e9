package io.hazardflow.benchmark.load;

import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.platform.EngineClock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo district with any number of synthetic cases beside its own: told after those, which walked through the real process, with enterprises,
 * people, places, words and days of their own, hash chains and all read models. They hold no photos and draw no look-backs.
 */
@TestComponent
class SyntheticDistrict {

    static final int OPEN = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(SyntheticDistrict.class);
    private static final int BATCH = 1_000;
    private static final int WRITERS = 2;
    private static final long SEED = 20_261_128L;
    private static final String CLOSED = "('CLOSED', 'INVALID', 'TRANSFERRED', 'CANCELLED', 'SHUT_DOWN')";

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Ledger ledger;
    private final MonthSums months;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SyntheticDistrict(JdbcClient jdbc, DataSource database, Ledger ledger, MonthSums months, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.database = database;
        this.ledger = ledger;
        this.months = months;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Number of closed synthetic cases. */
    int closed() {
        return count("state in " + CLOSED);
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from hazardflow.hazard where number like '" + Numbers.SYNTHETIC + "' and " + condition)
            .query(Integer.class).single();
    }

    /** Adds what is missing to that many closed cases, and to the open ones; a database kept from a former run goes on from where it is. */
    void fill(int closed) throws IOException, SQLException {
        int there = closed();
        boolean open = count("state not in " + CLOSED) == 0;
        if (!open && there >= closed) {
            return;
        }
        Instant begun = Instant.now();
        Telling telling = new Telling(closed - there);
        if (open) {
            open(telling);
        }
        IndexesAside indexes = IndexesAside.lay(jdbc);
        closed(telling, there, closed);
        LOG.info("{} closed cases written after {} s", closed - there, Duration.between(begun, Instant.now()).toSeconds());
        markRecurring();
        indexes.putBack();
        LOG.info("indexes after {} s", Duration.between(begun, Instant.now()).toSeconds());
        settle();
        long seconds = Math.max(1, Duration.between(begun, Instant.now()).toSeconds());
        LOG.info("{} closed cases in {} s, {} a second", closed - there, seconds, (closed - there) / seconds);
    }

    /** What telling a case needs. */
    private final class Telling {

        private final Enterprises enterprises = new Enterprises(jdbc);
        private final Originals originals = new Originals(jdbc, ledger, enterprises);
        private final Words words = new Words();
        private final Numbers numbers = new Numbers(jdbc);
        private final Timeline timeline = new Timeline(clock);
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        private final int closed;
        private final List<String> columns = jdbc.sql("""
            select column_name from information_schema.columns where table_schema = 'hazardflow' and table_name = 'hazard' and is_generated = 'NEVER'
              and column_name not in ('number', 'process_key') order by ordinal_position""").query(String.class).list();

        private Telling(int closed) {
            this.closed = closed;
        }

        private SyntheticCase closed(OriginalCase original, int index, SplittableRandom random) {
            Instant latest = now.minus(original.lasted()).minus(1, ChronoUnit.DAYS);
            Instant at = timeline.at((index + random.nextDouble()) / closed, random);
            double pace = original.steady() ? 1 : 0.4 + 0.6 * random.nextDouble();
            return told(original, at.isAfter(latest) ? latest : at, pace, random);
        }

        /** Of the same day as its original, since it is measured against today. */
        private SyntheticCase open(OriginalCase original, SplittableRandom random) {
            Instant at = original.identity().reportedAt();
            int sinceMidnight = LocalTime.ofInstant(at, EngineClock.ZONE).toSecondOfDay();
            return told(original, at.minusSeconds(random.nextInt(Math.max(1, sinceMidnight))), 1, random);
        }

        private SyntheticCase told(OriginalCase original, Instant reported, double pace, SplittableRandom random) {
            OriginalCase.Facts of = original.identity();
            Enterprises.Place place = of.enterprise() == null ? new Enterprises.Place(null, null, enterprises.anyStreet(random), null)
                : enterprises.any(of.industry(), random);
            Words.Finding finding = words.finding(of.category(), random);
            return new SyntheticCase(of.reportedAt(), reported, pace).with(SyntheticCase.NUMBER, numbers.next(reported, place.street()))
                .with(SyntheticCase.ENTERPRISE, place.id()).with(SyntheticCase.ENTERPRISE_NAME, place.name())
                .with(SyntheticCase.STREET, place.street())
                .with(SyntheticCase.TITLE, finding.title()).with(SyntheticCase.DESCRIPTION, finding.description())
                .with(SyntheticCase.LOCATION, finding.location());
        }
    }

    private void closed(Telling telling, int there, int closed) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = there; from < closed; from += BATCH) {
                int first = from;
                int end = Math.min(closed, from + BATCH);
                batches.add(writers.submit(() -> {
                    write(telling, there, first, end);
                    return null;
                }));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            writers.shutdownNow();
        }
    }

    private void write(Telling telling, int there, int first, int end) throws SQLException, IOException {
        CaseBatch batch = new CaseBatch(telling.columns);
        for (int i = first; i < end; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            OriginalCase original = telling.originals.anyOver(random);
            batch.add(original, telling.closed(original, i - there, random), true);
        }
        try (Connection connection = database.getConnection()) {
            batch.send(connection);
        }
    }

    private void open(Telling telling) throws SQLException, IOException {
        List<OpenInEngine.Twin> twins = new ArrayList<>();
        for (int from = 0; from < OPEN; from += BATCH) {
            open(telling, from, from + BATCH, twins);
        }
        transaction.executeWithoutResult(status -> new OpenInEngine(jdbc).add(twins));
        LOG.info("{} open cases", twins.size());
    }

    private void open(Telling telling, int first, int end, List<OpenInEngine.Twin> twins) throws SQLException, IOException {
        CaseBatch batch = new CaseBatch(telling.columns);
        for (int i = first; i < end; i++) {
            SplittableRandom random = new SplittableRandom(-SEED - i);
            OriginalCase original = telling.originals.anyOpen(random);
            SyntheticCase values = telling.open(original, random);
            batch.add(original, values, false);
            Instant reported = original.identity().reportedAt();
            twins.add(new OpenInEngine.Twin(values.value(SyntheticCase.NUMBER), original.identity().number(), i + 1,
                values.value(SyntheticCase.ENTERPRISE),
                values.value(SyntheticCase.ENTERPRISE_NAME), values.value(SyntheticCase.STREET),
                Duration.between(values.moment(reported), reported).toSeconds()));
        }
        try (Connection connection = database.getConnection()) {
            batch.send(connection);
        }
    }

    /** As {@code HazardMeasures} marks it case by case. */
    private void markRecurring() {
        jdbc.sql("""
            update hazardflow.hazard_measure m set recurring = true
            from (select number, reported_at, max(reported_at) filter (where not excluded)
                         over (partition by enterprise, category order by reported_at, number
                         rows between unbounded preceding and 1 preceding) as before
                  from hazardflow.hazard_measure where enterprise is not null and category is not null) r
            where r.number = m.number and r.before < r.reported_at
              and r.before >= r.reported_at - interval '365 days' and not m.recurring""").update();
    }

    /** Sums all months, and lets no consumer of the feed announce what is written. */
    private void settle() {
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("""
            insert into hazardflow.event_feed (event_id) select id from hazardflow.ledger_event
            where id > (select coalesce(max(event_id), 0) from hazardflow.event_feed) and id not in (select event_id from hazardflow.feed_pending)
            order by id""").update();
        jdbc.sql("update hazardflow.feed_consumer set position = (select max(position) from hazardflow.event_feed)").update();
        jdbc.sql("""
            insert into hazardflow.hazard_month_stale (month, street)
            select cast(month as date), s.code from generate_series(date_trunc('month', now() - interval '11 years'),
                date_trunc('month', now() + interval '3 months'), interval '1 month') month cross join hazardflow.street s""").update();
        Instant begun = Instant.now();
        months.catchUp();
        LOG.info("all months summed in {} s", Duration.between(begun, Instant.now()).toSeconds());
        jdbc.sql("vacuum analyze").update();
    }
}
