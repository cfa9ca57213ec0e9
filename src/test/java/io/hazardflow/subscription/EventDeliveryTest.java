package io.hazardflow.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.feed.FeedPositions;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.subscription.ReceivingSystem.Health;
import io.hazardflow.subscription.ReceivingSystem.Received;
import io.hazardflow.subscription.ReceivingSystem.Receiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class EventDeliveryTest {

    private static final String SINK = "sink";

    @Autowired
    private Receiver receiver;
    @Autowired
    private DeliveryRounds rounds;
    @Autowired
    private DeliveryState state;
    @Autowired
    private SubscriberTable table;
    @Autowired
    private FeedPositions feed;
    @Autowired
    private Ledger ledger;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private Callers callers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    private int written;

    @BeforeEach
    @AfterEach
    void nothingIsUnderWay() {
        callers.asSystem(() -> {
            runtime.createProcessInstanceQuery().processDefinitionKey(EventDelivery.KEY).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
            return null;
        });
        feed.publish();
        jdbc.sql("delete from hazardflow.subscriber where id = ?").param(SINK).update();
        rounds.look();
        receiver.is(Health.WELL);
        receiver.forget();
        written = 0;
    }

    @Test
    void allEventsArriveOnceAndInOrderAlsoWhenTheOtherSideIsDownForHalfOfThem() {
        long begin = feed.newest();
        write(250);
        deliver();
        receiver.is(Health.BROKEN);
        write(125);
        deliver();
        write(125);
        deliver();
        assertThat(positions()).hasSize(250);
        assertThat(state.failure(SINK).orElseThrow().message()).isEqualTo("对方系统回答 500");
        receiver.is(Health.WELL);
        deliver();

        assertThat(positions()).isEqualTo(LongStream.rangeClosed(begin + 1, begin + 500).boxed().toList());
        assertThat(subjects()).isEqualTo(IntStream.rangeClosed(1, 500).mapToObj(EventDeliveryTest::subject).toList());
        assertThat(receiver.taken()).allSatisfy(received -> {
            assertThat(events(received)).hasSizeLessThanOrEqualTo(100);
            assertThat(isGenuine(received, ReceivingSystem.SECRET)).isTrue();
            assertThat(isGenuine(received, ReceivingSystem.SECRET + "x")).isFalse();
        });
        assertThat(receiver.taken()).extracting(Received::key).doesNotHaveDuplicates();
        assertThat(table.find(SINK).orElseThrow().position()).isEqualTo(feed.newest());
        assertThat(callers.asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey(EventDelivery.KEY).count())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"BROKEN, 对方系统回答 500", "REDIRECTS, 对方系统回答 302（不跟随跳转，请改正配置的地址）", "SLOW, 对方系统 1 秒内没有回答",
        "HANGS_UP, 与对方系统的连接中断"})
    void afterTheLastTryAnAdministratorHasToLook(Health illness, String words) {
        receiver.is(illness);
        write(1);
        rounds.look();
        for (int tries = EventDelivery.TRIES; tries > 0; tries--) {
            Job job = job();
            assertThat(catchThrowable(() -> management.executeJob(job.getId()))).isNotNull();
            assertThat(state.failure(SINK).orElseThrow().left()).isEqualTo(tries - 1);
            assertThat(table.find(SINK).orElseThrow().pushed()).isZero();
        }
        DeliveryState.Failure failure = state.failure(SINK).orElseThrow();
        assertThat(failure.message()).isEqualTo(words);
        assertThat(failure.next()).isNull();
        assertThat(callers.asSystem(() -> runtime.createIncidentQuery().processInstanceId(job().getProcessInstanceId()).count())).isEqualTo(1);

        receiver.is(Health.WELL);
        state.retry(SINK, Instant.now());
        deliver();
        assertThat(subjects()).containsExactly(subject(1));
    }

    @Test
    void aBatchWhoseAnswerWasLostComesAgainUnderTheSameKey() {
        long begin = feed.newest();
        write(2);
        receiver.is(Health.TAKES_AND_HANGS_UP);
        deliver();
        receiver.is(Health.WELL);
        deliver();

        assertThat(receiver.taken()).hasSizeGreaterThanOrEqualTo(2).extracting(Received::key).containsOnly("sink-" + (begin + 1) + "-" + (begin + 2));
        assertThat(positions().stream().distinct()).containsExactly(begin + 1, begin + 2);
    }

    @Test
    void fromAPositionEverythingComesAgain() {
        long begin = feed.newest();
        write(5);
        deliver();
        receiver.forget();
        transaction.executeWithoutResult(status -> table.move(SINK, begin + 2, "admin"));
        deliver();

        assertThat(subjects()).containsExactly(subject(3), subject(4), subject(5));
    }

    @Test
    void eventsOfOtherProcessesMoveThePositionAndSendNothing() {
        write(1);
        deliver();
        receiver.forget();
        append("YH-OTHER-" + System.nanoTime(), "another-process-of-the-tests");
        rounds.look();

        assertThat(callers.asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey(EventDelivery.KEY).count())).isZero();
        assertThat(table.find(SINK).orElseThrow().position()).isEqualTo(feed.newest());
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    void nobodyIsNamedAndNothingThatWasTyped() {
        write(1);
        deliver();

        assertThat(receiver.taken().get(0).body()).doesNotContain("张三", "grid.001", "现场照片", "reporter", "title")
            .contains("\"state\":\"REPORTED\"", "\"street\":\"001\"");
    }

    @Test
    void whatIsSaidOfACaseAreColumnsOfTheListOfHazards() {
        List<String> columns = jdbc.sql("""
                select column_name from information_schema.columns where table_schema = 'hazardflow' and table_name = 'hazard'""")
            .query(String.class).list();

        assertThat(OpenFacts.NAMES).allSatisfy(name -> assertThat(columns).contains(name.replaceAll("([A-Z])", "_$1").toLowerCase()));
        assertThat(OpenFacts.NAMES).noneMatch(name -> name.matches("(?i).*(name|phone|reporter|person|title|description|source|location).*"));
    }

    /** Runs the rounds and every job that may be tried, until nothing changes any more. */
    private void deliver() {
        feed.publish();
        rounds.look();
        for (Job job = job(); job != null; job = job()) {
            String id = job.getId();
            if (catchThrowable(() -> management.executeJob(id)) != null) {
                return;
            }
        }
    }

    private Job job() {
        return callers.asSystem(() -> management.createJobQuery().processDefinitionKey(EventDelivery.KEY).list().stream().findFirst().orElse(null));
    }

    private void write(int events) {
        transaction.executeWithoutResult(status -> IntStream.range(0, events).forEach(i -> append(subject(++written), ReceivingSystem.PROCESS)));
        feed.publish();
    }

    private void append(String subject, String process) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEntry(subject, process, "report-hazard",
            new Actor("grid.001", "张三", "grid:001"), Map.of("description", "现场照片"), Map.of("state", "REPORTED", "street", "001",
            "title", "张三的隐患", "reporter", "grid.001"), List.of(), List.of())));
        feed.publish();
    }

    private static String subject(int number) {
        return "YH-DELIVERY-%04d".formatted(number);
    }

    private List<Long> positions() {
        List<Long> positions = new ArrayList<>();
        receiver.taken().forEach(received -> events(received).forEach(event -> positions.add(event.path("position").asLong())));
        return positions;
    }

    private List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        receiver.taken().forEach(received -> events(received).forEach(event -> subjects.add(event.path("subject").asText())));
        return subjects;
    }

    private List<JsonNode> events(Received received) {
        try {
            List<JsonNode> events = new ArrayList<>();
            json.readTree(received.body()).path("events").forEach(events::add);
            return events;
        } catch (JsonProcessingException e) {
            throw new AssertionError(received.body(), e);
        }
    }

    private static boolean isGenuine(Received received, String secret) {
        return RecipeOfTheReceiver.isGenuine(secret, received.signature(), received.body(), Instant.now());
    }
}
