package io.hazardflow.ledger;

import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerSealsTest {

    @RegisterExtension
    final LedgerDatabase database = new LedgerDatabase();

    @Test
    void eachDaySealsTheCasesThatMovedSinceTheSealBefore() {
        database.append(step(CASE, "report-hazard"));
        database.append(step(OTHER_CASE, "report-hazard"));
        seal();
        database.clock().forward(Duration.ofDays(1));
        database.append(step(CASE, "verify-hazard"));
        seal();
        database.clock().forward(Duration.ofDays(1));
        seal();

        List<LedgerSeal> seals = seals();
        assertThat(seals).extracting(LedgerSeal::heads).containsExactly(2, 1, 0);
        assertThat(seals).extracting(LedgerSeal::day)
            .containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26));
        assertThat(seals.get(1).previousRoot()).isEqualTo(seals.get(0).root());
        assertThat(database.bean(LedgerVerification.class).verify().intact()).isTrue();
    }

    @Test
    void aDayIsSealedOnce() {
        database.append(step(CASE, "report-hazard"));
        seal();
        database.append(step(CASE, "verify-hazard"));
        seal();

        assertThat(seals()).singleElement().extracting(LedgerSeal::upToEventId).isEqualTo(1L);
    }

    @Test
    void severalNodesAtOnceMakeOneSeal() throws Exception {
        database.append(step(CASE, "report-hazard"));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Void> node = () -> {
            seal();
            return null;
        };
        List<Future<Void>> done = nodes.invokeAll(List.of(node, node, node, node));
        nodes.shutdown();
        for (Future<Void> each : done) {
            each.get();
        }

        assertThat(seals()).hasSize(1);
        assertThat(database.bean(LedgerVerification.class).verify().intact()).isTrue();
    }

    @Test
    void aSealWaitsForTheStepsThatAreUnderWay() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slowStep = CompletableFuture.runAsync(() -> database.inTransaction(() -> {
            database.bean(Ledger.class).append(step(CASE, "report-hazard"));
            appended.countDown();
            return uninterruptibly(mayCommit);
        }));
        appended.await();
        CompletableFuture<Void> seal = CompletableFuture.runAsync(this::seal);
        await().until(() -> database.jdbc().sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
            .query(Integer.class).single() == 1);
        CompletableFuture<Void> laterStep = CompletableFuture.runAsync(() -> database.append(step(OTHER_CASE, "report-hazard")));
        mayCommit.countDown();
        CompletableFuture.allOf(slowStep, seal, laterStep).get();

        assertThat(seals()).singleElement().satisfies(made -> assertThat(made.upToEventId()).isPositive());
        assertThat(database.bean(LedgerVerification.class).verify().intact()).isTrue();
    }

    private static boolean uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void seal() {
        database.bean(LedgerSeals.class).sealToday();
    }

    private List<LedgerSeal> seals() {
        return database.bean(SealStore.class).all();
    }
}
