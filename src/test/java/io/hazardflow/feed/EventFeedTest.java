package io.hazardflow.feed;

import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerDatabase;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;

class EventFeedTest {

    @RegisterExtension
    final LedgerDatabase database = new LedgerDatabase(FeedEntrance.class, FeedPositions.class, FeedWorker.class, Foreground.class, Listener.class);

    @Test
    void aConsumerTakesEveryCommittedEventOnceAndInOrder() {
        registered();
        database.append(step(CASE, "report-hazard"));
        database.append(step(OTHER_CASE, "report-hazard"));
        database.append(step(CASE, "verify-hazard"));

        catchUp();
        catchUp();

        assertThat(listener().taken).extracting(LedgerEvent::subject, LedgerEvent::step)
            .containsExactly(tuple(CASE, "report-hazard"), tuple(OTHER_CASE, "report-hazard"), tuple(CASE, "verify-hazard"));
    }

    @Test
    void aStepThatIsRolledBackNeverReachesTheFeed() {
        registered();
        assertThatThrownBy(() -> database.inTransaction(() -> {
            database.bean(Ledger.class).append(step(CASE, "report-hazard"));
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");

        catchUp();

        assertThat(listener().taken).isEmpty();
    }

    @Test
    void anEventThatCommitsLateIsNotSkipped() throws Exception {
        registered();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        Future<?> late = slow.submit(() -> database.inTransaction(() -> {
            database.bean(Ledger.class).append(step(CASE, "report-hazard"));
            appended.countDown();
            return wait(mayCommit);
        }));
        appended.await();
        database.append(step(OTHER_CASE, "report-hazard"));
        catchUp();
        assertThat(listener().taken).extracting(LedgerEvent::subject).containsExactly(OTHER_CASE);

        mayCommit.countDown();
        late.get();
        slow.shutdown();
        catchUp();

        assertThat(listener().taken).extracting(LedgerEvent::subject).containsExactly(OTHER_CASE, CASE);
    }

    @Test
    void anEventThatFailsIsTriedAgainAndHoldsUpNoOther() {
        registered();
        listener().failsOn = "verify-hazard";
        database.append(step(CASE, "report-hazard"));
        database.append(step(CASE, "verify-hazard"));
        database.append(step(CASE, "rectify"));

        catchUp();
        assertThat(listener().taken).extracting(LedgerEvent::step).containsExactly("report-hazard", "rectify");
        assertThat(positions().failures()).isEqualTo(1);

        database.clock().forward(Duration.ofMinutes(2));
        catchUp();
        assertThat(positions().failures()).isEqualTo(1);
        listener().failsOn = null;
        database.clock().forward(Duration.ofMinutes(4));
        catchUp();
        assertThat(listener().taken).extracting(LedgerEvent::step).hasSize(2);
        database.clock().forward(Duration.ofMinutes(2));
        catchUp();

        assertThat(listener().taken).extracting(LedgerEvent::step).containsExactly("report-hazard", "rectify", "verify-hazard");
        assertThat(positions().failures()).isZero();
    }

    @Test
    void severalNodesAtOnceTakeEachEventOnce() throws Exception {
        registered();
        for (int i = 0; i < 40; i++) {
            database.append(step(CASE, "step-" + i));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Void> node = () -> {
            catchUp();
            return null;
        };
        for (Future<Void> each : nodes.invokeAll(List.of(node, node, node, node))) {
            each.get();
        }
        nodes.shutdown();
        catchUp();

        assertThat(listener().taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aNewConsumerBeginsWithWhatComesAfterIt() {
        database.append(step(CASE, "report-hazard"));
        positions().publish();
        registered();
        database.append(step(CASE, "verify-hazard"));
        assertThat(positions().lag()).isEqualTo(1);

        catchUp();

        assertThat(positions().lag()).isZero();
        assertThat(listener().taken).extracting(LedgerEvent::step).containsExactly("verify-hazard");
        assertThat(positions().after(0, 10)).extracting(entry -> entry.event().step()).containsExactly("report-hazard", "verify-hazard");
    }

    private void registered() {
        database.bean(FeedWorker.class).registerConsumers();
    }

    private void catchUp() {
        database.bean(FeedWorker.class).catchUp();
    }

    private Listener listener() {
        return database.bean(Listener.class);
    }

    private FeedPositions positions() {
        return database.bean(FeedPositions.class);
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Listener implements FeedConsumer {

        final List<LedgerEvent> taken = Collections.synchronizedList(new ArrayList<>());
        volatile String failsOn;

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public void take(long position, LedgerEvent event) {
            if (event.step().equals(failsOn)) {
                throw new IllegalStateException("not now");
            }
            taken.add(event);
        }
    }

    @TestConfiguration
    static class Foreground {

        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            PropertySourcesPlaceholderConfigurer configurer = new PropertySourcesPlaceholderConfigurer();
            Properties properties = new Properties();
            properties.setProperty("hazardflow.feed.background", "false");
            configurer.setProperties(properties);
            return configurer;
        }
    }
}
