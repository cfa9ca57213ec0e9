package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.Integrity;
import io.hazardflow.ledger.IntegrityFinding;
import io.hazardflow.ledger.IntegrityResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who changes the database behind the application's back is found, and the case is named. Each theft is rolled back at the end. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class IntegrityIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Integrity integrity;
    @Autowired
    private MeterRegistry metrics;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAnswerIsTheLastVerificationAndAnotherOneIsMadeOnDemand() {
        String number = cases.reviewing("e0010");
        JsonNode made = district.as("admin").post("/api/integrity", "").json();
        JsonNode shown = district.as("admin").get("/api/integrity").json();

        assertThat(shown).isEqualTo(made);
        assertThat(shown.get("chains").asLong()).isPositive();
        assertThat(shown.get("events").asLong()).isGreaterThan(shown.get("chains").asLong());
        assertThat(shown.get("verifiedAt").asText()).isNotEmpty();
        assertThat(shown.get("findings").findValuesAsText("subject")).doesNotContain(number);
        if (shown.get("findings").isEmpty()) {
            assertThat(shown.get("unbrokenSince").asText()).isLessThanOrEqualTo(shown.get("verifiedAt").asText());
        }
        assertThat(jdbc.sql("select count(*) from hazardflow.audit_entry where target = 'POST /api/integrity' and actor = 'admin'")
            .query(Long.class).single()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update hazardflow.ledger_event set document = jsonb_set(document, '{phone}', '1') where subject = :number and sequence = 1 | 哈希值不符",
        "update hazardflow.ledger_event set at = at + interval '1 day' where subject = :number and sequence = 2 | 哈希值不符",
        "delete from hazardflow.ledger_event where subject = :number and sequence = 2 | 缺第 2 至 2 条",
        "delete from hazardflow.ledger_event where subject = :number and sequence = 1 | 缺第 1 至 1 条",
        "update hazardflow.hazard set level = 'MAJOR' where number = :number | 案件表与办理记录不符：level",
        "update hazardflow.hazard set deadline = deadline + interval '9 days' where number = :number | 案件表与办理记录不符：deadline",
        "delete from hazardflow.hazard where number = :number | 有办理记录，但案件表中没有"})
    @Transactional
    void aChangedCaseIsNamed(String theft, String what, CapturedOutput log) {
        String number = aCase();
        becomeOwner();
        assertThat(jdbc.sql(theft).param("number", number).update()).isEqualTo(1);

        IntegrityResult result = integrity.verify();

        assertThat(result.unbrokenSince()).isNull();
        assertThat(result.findings()).filteredOn(finding -> number.equals(finding.subject())).extracting(IntegrityFinding::what)
            .anyMatch(found -> found.contains(what));
        assertThat(log.getOut()).contains("ERROR").contains("Integrity broken");
        assertThat(metrics.get("hazardflow.integrity.unbroken").gauge().value()).isZero();
        assertThat(integrity.last().findings()).isEqualTo(result.findings());
    }

    @Test
    @Transactional
    void aWholeCaseTakenOutWithItsReadModelAndItsProcessIsNamedByTheNumbersGiven() {
        String number = aCase();
        becomeOwner();

        takeOut(number);

        assertThat(what(number)).anyMatch(found -> found.contains("编号已发出，但台账中没有这件案件"));
    }

    @Test
    @Transactional
    void aSealedCaseIsNamedEvenIfTheNumbersWereTurnedBack() {
        String number = aCase();
        becomeOwner();
        jdbc.sql("""
            insert into hazardflow.ledger_seal (day, up_to_event_id, heads, previous_root, root, made_at, listed)
            select date '2020-01-01', 0, 0, repeat('0', 64), repeat('0', 64), now(), true
            on conflict do nothing""").update();
        jdbc.sql("""
            insert into hazardflow.ledger_seal_head (day, subject, sequence, hash)
            select date '2020-01-01', subject, sequence, hash from hazardflow.ledger_event where subject = ? order by sequence desc limit 1""")
            .param(number).update();

        takeOut(number);
        jdbc.sql("update hazardflow.number_series set last = last - 1 where prefix = ?").param(number.substring(0, 15)).update();

        assertThat(what(number)).anyMatch(found -> found.contains("整件案件已不在台账中"));
    }

    private String aCase() {
        String number = cases.reviewing("e0010");
        assertThat(what(number)).isEmpty();
        return number;
    }

    private List<String> what(String number) {
        return integrity.verify().findings().stream().filter(finding -> number.equals(finding.subject())).map(IntegrityFinding::what).toList();
    }

    /** What only the owner of the tables can do, here within the test's transaction. */
    private void becomeOwner() {
        for (String trigger : List.of("ledger_event disable trigger ledger_event_append_only",
            "ledger_seal_head disable trigger ledger_seal_head_append_only")) {
            jdbc.sql("alter table hazardflow." + trigger).update();
        }
    }

    private void takeOut(String number) {
        jdbc.sql("delete from hazardflow.ledger_event where subject = ?").param(number).update();
        jdbc.sql("delete from hazardflow.evidence_use where subject = ?").param(number).update();
        jdbc.sql("delete from hazardflow.hazard where number = ?").param(number).update();
        jdbc.sql("update act_ru_execution set business_key_ = null where business_key_ = ?").param(number).update();
    }
}
