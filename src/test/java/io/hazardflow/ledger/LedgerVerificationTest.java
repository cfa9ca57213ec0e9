package io.hazardflow.ledger;

import static io.hazardflow.ledger.LedgerFinding.Kind.ALTERED_EVENT;
import static io.hazardflow.ledger.LedgerFinding.Kind.BROKEN_LINK;
import static io.hazardflow.ledger.LedgerFinding.Kind.BROKEN_SEAL;
import static io.hazardflow.ledger.LedgerFinding.Kind.GAP;
import static io.hazardflow.ledger.LedgerFinding.Kind.LOST_CASE;
import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVerificationTest {

    @RegisterExtension
    final LedgerDatabase database = new LedgerDatabase();

    @BeforeEach
    void twoCasesOfThreeAndOneSteps() {
        database.append(step(CASE, "report-hazard"));
        database.append(step(OTHER_CASE, "report-hazard"));
        database.append(step(CASE, "verify-hazard"));
        database.append(step(CASE, "assign-rectification"));
    }

    @Test
    void anUntouchedLedgerIsIntact() {
        seal();

        LedgerReport report = verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.cases()).isEqualTo(2);
        assertThat(report.events()).isEqualTo(4);
        assertThat(report.seals()).isEqualTo(1);
        assertThat(report.lastSeal().heads()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "document = '{\"title\": \"已整改\"}'", "document = null", "facts = '{\"state\": \"CLOSED\"}'",
        "actor_user = 'office.001'", "actor_name = '别人'", "actor_role = 'street-office:001'",
        "at = at - interval '1 microsecond'", "step = 'review-rectification'",
        "process_key = 'look-back'",
        "evidence = array[gen_random_uuid()]", "basis = '{}'"})
    void aChangedEventIsFound(String change) {
        database.tamper("update hazardflow.ledger_event set %s where subject = '%s' and sequence = 2".formatted(change, CASE));

        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(ALTERED_EVENT);
            assertThat(finding.subject()).isEqualTo(CASE);
            assertThat(finding.sequence()).isEqualTo(2);
            assertThat(finding.message()).contains(CASE, "第 2 条");
        });
    }

    @Test
    void anEventThatWasChangedAndHashedAnewNoLongerFitsItsSuccessor() {
        String hash = "a".repeat(64);
        database.tamper("update hazardflow.ledger_event set hash = '%s' where subject = '%s' and sequence = 2".formatted(hash, CASE));

        assertThat(verify().findings()).extracting(LedgerFinding::kind).containsExactly(ALTERED_EVENT, BROKEN_LINK);
    }

    @Test
    void aMissingEventIsAGap() {
        database.tamper("delete from hazardflow.ledger_event where subject = '%s' and sequence = 2".formatted(CASE));

        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(GAP);
            assertThat(finding.message()).contains("缺第 2 至 2 条");
        });
    }

    @Test
    void aMissingBeginningIsAGap() {
        database.tamper("delete from hazardflow.ledger_event where subject = '%s' and sequence = 1".formatted(CASE));

        assertThat(verify().findings()).extracting(LedgerFinding::kind).containsExactly(GAP);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete from hazardflow.ledger_event where subject = '" + OTHER_CASE + "'",
        "delete from hazardflow.ledger_event where subject = '" + CASE + "' and sequence = 3"})
    void aCaseOrItsEndTakenOutIsMissedByTheSeal(String theft) {
        seal();
        nextDay();
        database.append(step("YH-20261125-001-00001", "report-hazard"));
        seal();

        database.tamper(theft);

        List<LedgerFinding> findings = verify().findings();
        assertThat(findings).extracting(LedgerFinding::kind).containsExactly(BROKEN_SEAL, LOST_CASE);
        assertThat(findings.get(0).sealDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(findings.get(0).message()).contains("2026-11-24");
        assertThat(findings.get(1).subject()).isNotNull().isSubstringOf(theft);
        assertThat(findings.get(1).message()).contains(theft.contains("sequence") ? "现仅有 2 条" : "整件案件已不在台账中");
    }

    @Test
    void theListBesideTheSealCannotBeRewrittenToFitATheft() {
        seal();

        database.tamper("delete from hazardflow.ledger_event where subject = '" + OTHER_CASE + "'");
        database.tamper("delete from hazardflow.ledger_seal_head where subject = '" + OTHER_CASE + "'");

        assertThat(verify().findings()).extracting(LedgerFinding::message).anyMatch(message -> message.contains("清单被改动"));
    }

    @Test
    void aSealTakenOutOrMadeAnewDoesNotFitTheNextOne() {
        seal();
        nextDay();
        seal();

        database.tamper("delete from hazardflow.ledger_seal where day = '2026-11-24'");

        assertThat(verify().findings()).extracting(LedgerFinding::kind).contains(BROKEN_SEAL);
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void aRuinedLedgerIsCountedButNotListedWhole() {
        IntStream.range(0, 150).forEach(i -> database.append(step("YH-20261124-002-%05d".formatted(i), "report-hazard")));
        database.tamper("update hazardflow.ledger_event set actor_name = '别人'");

        LedgerReport report = verify();

        assertThat(report.problems()).isEqualTo(154);
        assertThat(report.findings()).hasSize(100);
    }

    private LedgerReport verify() {
        return database.bean(LedgerVerification.class).verify();
    }

    private void seal() {
        database.bean(LedgerSeals.class).sealToday();
    }

    private void nextDay() {
        database.clock().forward(Duration.ofDays(1));
    }
}
