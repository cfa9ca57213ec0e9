package io.hazardflow.hazard.alarm;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class AlarmTest {

    private static int devices;

    @Autowired
    private Alarms alarms;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    private String device;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
        device = "GAS-" + ++devices;
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anAlarmBecomesACaseThatTheStreetVerifies() {
        Alarms.Answer answer = alarm("A-1", 2);

        assertThat(answer.created()).isTrue();
        assertThat(answer.joined()).isFalse();
        assertThat(driver.openSteps(answer.caseNumber())).containsExactly(HazardProcess.VERIFY_HAZARD);
        assertThat(driver.passed(answer.caseNumber())).startsWith("hazard-found", "register-hazard", "triage-hazard");
        assertThat(cases.get(answer.caseNumber())).satisfies(hazard -> {
            assertThat(hazard.source()).isEqualTo(HazardSource.IOT);
            assertThat(hazard.parentKey()).isEqualTo("iot/" + device + "/A-1");
            assertThat(hazard.reporter()).isEqualTo("machine.iot");
            assertThat(hazard.imminentDanger()).isFalse();
            assertThat(hazard.description()).contains("可燃气体浓度超限", device);
        });
        assertThat(ledger.timeline(answer.caseNumber()).get(0)).satisfies(first -> {
            assertThat(first.step()).isEqualTo("hazard-found");
            assertThat(first.actor().role()).isEqualTo("machine:iot");
            assertThat(first.document().get("externalId").asText()).isEqualTo(device + "/A-1");
            assertThat(first.basis()).singleElement().asString().contains("alarm-urgency");
        });
        driver.verifyAsReal(answer.caseNumber(), "G1", Map.of());
        assertThat(driver.openSteps(answer.caseNumber())).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
    }

    @Test
    void theSameAlarmAgainIsTheSameCase() {
        Alarms.Answer first = alarm("A-1", 2);
        Alarms.Answer again = alarm("A-1", 2);

        assertThat(again.created()).isFalse();
        assertThat(again.caseNumber()).isEqualTo(first.caseNumber());
        assertThat(ledger.timeline(first.caseNumber())).extracting(LedgerEvent::step).doesNotContain("alarm-repeated");
    }

    @Test
    void anIdThatWasUsedForAnotherDeviceIsRefused() {
        alarm("A-1", 2);
        assertThatThrownBy(() -> alarms.take(new Alarm("iot", device + "/A-1", "e0001", "other", "可燃气体浓度超限", 2, OffsetDateTime.parse("2026-11-23T08:59:00+08:00"),
            "厨房", "浓度超限", null), callers.byId("machine.iot"))).isInstanceOf(Alarms.ContradictionException.class);
    }

    @Test
    void aRepeatedAlarmJoinsTheOpenCaseAndIsRecordedWheneverTheNumberHasDoubled() {
        String number = alarm("A-1", 2).caseNumber();
        for (int i = 2; i <= 6; i++) {
            Alarms.Answer repeated = alarm("A-" + i, 2);
            assertThat(repeated.created()).isTrue();
            assertThat(repeated.joined()).isTrue();
            assertThat(repeated.caseNumber()).isEqualTo(number);
        }

        assertThat(jdbc.sql("select repeats from hazardflow.alarm where case_number = ? and opened_case").param(number).query(Integer.class).single())
            .isEqualTo(5);
        assertThat(ledger.timeline(number)).filteredOn(event -> event.step().equals("alarm-repeated"))
            .extracting(event -> event.document().get("repeats").asInt()).containsExactly(1, 2, 4);
    }

    @Test
    void anAlarmLongAfterTheLastOneIsANewCase() {
        String number = alarm("A-1", 2).caseNumber();
        at("2026-11-24T08:59:59");
        assertThat(alarm("A-2", 2).caseNumber()).isEqualTo(number);
        at("2026-11-25T09:00:00");
        assertThat(alarm("A-3", 2).caseNumber()).isNotEqualTo(number);
    }

    @Test
    void anAlarmAfterTheCaseIsOverIsANewCase() {
        String number = alarm("A-1", 2).caseNumber();
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, Map.of("result", "INVALID", "reason", "现场检测浓度正常，为误报"));

        assertThat(alarm("A-2", 2).caseNumber()).isNotEqualTo(number);
    }

    @Test
    void anAlarmAfterTheCaseWasMergedJoinsTheOriginal() {
        String original = driver.report(GRID);
        String number = alarm("A-1", 2).caseNumber();
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, Map.of("result", "MERGED", "duplicateOf", original, "reason", "与在办隐患重复"));

        assertThat(alarm("A-2", 2).caseNumber()).isEqualTo(original);
        assertThat(alarm("A-3", 2).caseNumber()).isEqualTo(original);
    }

    @Test
    void anEmergencyIsVerifiedWithinHours() {
        HazardCase hazard = cases.get(alarm("A-1", 3).caseNumber());

        assertThat(hazard.imminentDanger()).isTrue();
        assertThat(driver.task(hazard.number(), HazardProcess.VERIFY_HAZARD).getDueDate().toInstant())
            .isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    }

    @Test
    void aGraverRepetitionMarksTheCaseAndCallsForHelp() {
        String number = alarm("A-1", 1).caseNumber();
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);
        alarm("A-2", 2);
        alarm("A-3", 2);
        assertThat(alarm("A-4", 3).caseNumber()).isEqualTo(number);

        assertThat(cases.get(number).imminentDanger()).isTrue();
        assertThat(driver.openSteps(number)).contains(HazardProcess.VERIFY_HAZARD, "acknowledge-emergency");
        assertThat(ledger.timeline(number)).filteredOn(event -> event.step().equals("alarm-repeated"))
            .extracting(event -> event.document().get("repeats").asInt()).containsExactly(1, 2, 3);
        alarm("A-5", 3);
        assertThat(driver.openSteps(number)).filteredOn("acknowledge-emergency"::equals).hasSize(1);
    }

    private Alarms.Answer alarm(String externalId, int level) {
        return alarms.take(new Alarm("iot", device + "/" + externalId, "e0001", device, "可燃气体浓度超限", level,
            OffsetDateTime.parse("2026-11-23T08:59:00+08:00"), "厨房燃气表间 " + device, "浓度 25%LEL，持续 3 分钟", null), callers.byId("machine.iot"));
    }
}
