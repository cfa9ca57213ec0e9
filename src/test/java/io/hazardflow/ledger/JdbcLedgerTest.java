package io.hazardflow.ledger;

import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcLedgerTest {

    @RegisterExtension
    final LedgerDatabase database = new LedgerDatabase(ReadModel.class);

    @Test
    void everyStepOfACaseIsChainedToTheOneBeforeIt() {
        database.append(step(CASE, "report-hazard"));
        database.append(step(OTHER_CASE, "report-hazard"));
        database.append(step(CASE, "verify-hazard"));

        assertThat(timeline(CASE)).extracting(LedgerEvent::sequence).containsExactly(1, 2);
        assertThat(timeline(OTHER_CASE)).extracting(LedgerEvent::sequence).containsExactly(1);
        assertThat(database.jdbc().sql("select previous_hash from hazardflow.ledger_event where sequence = 2").query(String.class).single())
            .isEqualTo(timeline(CASE).get(0).hash());
    }

    @Test
    void anEventKeepsAllThatTheStepSaid() {
        UUID photo = UUID.randomUUID();
        Map<String, Object> facts = new HashMap<>();
        facts.put("deadline", Instant.parse("2026-12-01T15:59:59Z"));
        facts.put("day", LocalDate.of(2026, 12, 1));
        facts.put("onSite", true);
        facts.put("parentKey", null);
        facts.put("cost", 1.5);
        LedgerEntry entry = new LedgerEntry(CASE, "hazard-rectification", "assign-rectification",
            new Actor("office.001", "李", "street-office:001"), Map.of("requirements", List.of("清理", "验收")), facts, List.of(photo), List.of("rectification-deadline/G2"));

        LedgerEvent appended = database.append(entry);
        LedgerEvent read = timeline(CASE).get(0);

        assertThat(read).usingRecursiveComparison().ignoringFields("document", "facts").isEqualTo(appended);
        assertThat(read.at()).isEqualTo(Instant.parse("2026-11-24T02:00:00.123456Z"));
        assertThat(read.actor()).isEqualTo(entry.actor());
        assertThat(read.document().toString()).isEqualTo("{\"requirements\":[\"清理\",\"验收\"]}");
        assertThat(read.evidence()).containsExactly(photo);
        assertThat(read.basis()).containsExactly("rectification-deadline/G2");
        assertThat(read.facts().get("deadline").textValue()).isEqualTo("2026-12-01T15:59:59Z");
        assertThat(read.facts().get("day").textValue()).isEqualTo("2026-12-01");
        assertThat(read.facts().get("onSite").booleanValue()).isTrue();
        assertThat(read.facts().get("parentKey").isNull()).isTrue();
        assertThat(read.facts().get("cost").doubleValue()).isEqualTo(1.5);
    }

    @Test
    void aStepWithoutFormHasNoDocument() {
        database.append(new LedgerEntry(CASE, "hazard-rectification", "remind", Actor.SYSTEM, null, null, null, null));

        assertThat(timeline(CASE)).singleElement().satisfies(event -> {
            assertThat(event.document()).isNull();
            assertThat(event.facts()).isEmpty();
            assertThat(event.actor()).isEqualTo(Actor.SYSTEM);
        });
        assertThat(database.bean(LedgerVerification.class).verify().intact()).isTrue();
    }

    @Test
    void aFactThatIsNoScalarIsRefused() {
        LedgerEntry entry = new LedgerEntry(CASE, "hazard-rectification", "x", Actor.SYSTEM, null, Map.of("list", List.of(1)), null, null);

        assertThatThrownBy(() -> database.append(entry)).hasMessageContaining("list");
    }

    @Test
    void anUnknownCaseHasAnEmptyTimeline() {
        assertThat(timeline("YH-20260101-001-99999")).isEmpty();
    }

    @Test
    void nothingIsAppendedOutsideTheTransactionOfAStep() {
        assertThatThrownBy(() -> database.bean(Ledger.class).append(step(CASE, "report-hazard")))
            .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void twoPeopleAtOneCaseNeverShareASequence() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        Callable<Void> steps = () -> {
            IntStream.range(0, 20).forEach(i -> database.append(step(CASE, "urge-enterprise")));
            return null;
        };
        List<Future<Void>> done = people.invokeAll(List.of(steps, steps));
        people.shutdown();
        for (Future<Void> each : done) {
            each.get();
        }

        assertThat(timeline(CASE)).extracting(LedgerEvent::sequence)
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(database.bean(LedgerVerification.class).verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update hazardflow.ledger_event set actor_name = '别人'",
        "delete from hazardflow.ledger_event",
        "truncate hazardflow.ledger_event",
        "update hazardflow.ledger_seal set heads = 0",
        "delete from hazardflow.ledger_seal",
        "truncate hazardflow.ledger_seal"})
    void theDatabaseRefusesToChangeTheRecord(String sql) {
        database.append(step(CASE, "report-hazard"));
        database.bean(LedgerSeals.class).sealToday();

        assertThatThrownBy(() -> database.jdbc().sql(sql).update()).isInstanceOf(DataAccessException.class)
            .hasMessageContaining("append-only");
        assertThat(timeline(CASE)).hasSize(1);
    }

    @Test
    void readModelsGetTheEventsOfTheProcessesTheyFollow() {
        database.append(step(CASE, "report-hazard"));
        database.append(new LedgerEntry("YL-2026-e0001-001", "emergency-drill", "schedule-drill", Actor.SYSTEM, null, null, null, null));

        assertThat(database.bean(ReadModel.class).seen).containsExactly(CASE + "/1 report-hazard");
    }

    @Test
    void aStepThatAReadModelRefusesIsNotRecorded() {
        assertThatThrownBy(() -> database.append(step(CASE, "refused"))).hasMessage("refused");

        assertThat(timeline(CASE)).isEmpty();
    }

    @Test
    void readModelsAreRebuiltFromTheRecordInItsOrder() {
        database.append(step(CASE, "report-hazard"));
        database.append(step(OTHER_CASE, "report-hazard"));
        database.append(step(CASE, "verify-hazard"));
        ReadModel model = database.bean(ReadModel.class);
        List<String> before = List.copyOf(model.seen);
        model.seen.add("rubbish");

        assertThat(database.bean(LedgerRebuild.class).rebuild()).isEqualTo(3);

        assertThat(model.seen).isEqualTo(before)
            .containsExactly(CASE + "/1 report-hazard", OTHER_CASE + "/1 report-hazard", CASE + "/2 verify-hazard");
    }

    private List<LedgerEvent> timeline(String subject) {
        return database.bean(Ledger.class).timeline(subject);
    }
}
