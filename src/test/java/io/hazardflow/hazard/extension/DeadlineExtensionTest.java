package io.hazardflow.hazard.extension;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
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
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class DeadlineExtensionTest {

    private static final Instant FIRST = Instant.parse("2026-12-02T15:59:59Z");
    private static final Instant LATER = Instant.parse("2026-12-09T15:59:59Z");

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private ExtensionRecords records;
    @Autowired
    private ExtensionRule rule;
    @Autowired
    private Callers callers;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aGrantedExtensionMovesTheDeadlineTheTaskAndTheLadderAndKeepsTheFirstDeadline() {
        String number = rectifying();
        assertThat(refusal(number, ENTERPRISE)).isNull();
        request(number, "2026-12-09");
        assertThat(groupsOf(number)).containsExactly("dept:yjj");
        assertThat(records.of(number)).satisfies(e -> {
            assertThat(e.state()).isEqualTo("REQUESTED");
            assertThat(e.late()).isFalse();
        });
        grant(number, "2026-12-09");

        HazardCase hazard = cases.get(number);
        assertThat(hazard.deadline()).isEqualTo(LATER);
        assertThat(hazard.firstDeadline()).isEqualTo(FIRST);
        assertThat(hazard.state().name()).isEqualTo("RECTIFYING");
        assertThat(driver.variables(number)).containsEntry("deadline", Date.from(LATER)).containsEntry("deadlineText", "2026-12-09 23:59");
        assertThat(driver.task(number, HazardProcess.RECTIFY).getDueDate().toInstant()).isEqualTo(LATER);
        assertThat(driver.dueOf(number, "rung-due")).isEqualTo(Instant.parse("2026-12-06T01:00:00Z"));
        assertThat(records.of(number)).satisfies(e -> {
            assertThat(e.state()).isEqualTo("GRANTED");
            assertThat(e.count()).isEqualTo(1);
            assertThat(e.decidedBy()).isEqualTo("dept.yjj");
        });
        assertThat(driver.passed(number)).containsSubsequence("extension-opened", "request-extension", "find-approver", "pause-ladder",
            "decide-extension", "extension-granted", "move-deadline", "extended").doesNotContain("resume-ladder", "let-lapse");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step)
            .containsSubsequence("request-extension", "find-approver", "decide-extension", "move-deadline");
        assertThat(refusal(number, ENTERPRISE)).isEqualTo("最多延期 1 次，已用完");
    }

    @Test
    void aRefusedExtensionLeavesTheDeadlineAndTheLadderGoesOn() {
        String number = rectifying();
        request(number, "2026-12-09");
        driver.submit("dept.yjj", number, "decide-extension", Map.of("decision", "REFUSE", "reason", "采购可提前安排"));

        assertThat(cases.get(number).deadline()).isEqualTo(FIRST);
        assertThat(records.of(number).state()).isEqualTo("REFUSED");
        assertThat(refusal(number, ENTERPRISE)).as("may ask again").isNull();
        assertThat(driver.passed(number)).contains("resume-ladder", "deadline-stands").doesNotContain("move-deadline");
    }

    @Test
    void theLadderWaitsForADecisionButNoLongerThanFiveDays() {
        String number = rectifying();
        at("2026-12-02T10:00:00");
        request(number, "2026-12-09");
        assertThat(records.of(number).late()).isTrue();
        at("2026-12-02T23:59:59");
        driver.fire(number, "rung-due");
        driver.fire(number, "rung-due");
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("rectify", "decide-extension");

        at("2026-12-07T23:59:59");
        driver.fire(number, "pause-over");
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("rectify", "decide-extension", "urge-enterprise");
        grant(number, "2026-12-09");
        assertThat(driver.openSteps(number)).as("a new deadline, no urging").containsExactly("rectify");
    }

    @Test
    void silenceIsNoGrantItRaisesTheApproverAndLapsesInTheEnd() {
        String number = rectifying();
        request(number, "2026-12-09");
        at("2026-11-28T23:59:59");
        driver.fire(number, "decision-overdue");
        assertThat(groupsOf(number)).containsExactly("dept-head:yjj");
        at("2026-12-03T23:59:59");
        driver.fire(number, "decision-overdue");

        assertThat(driver.openSteps(number)).contains("rectify").doesNotContain("decide-extension");
        assertThat(records.of(number).state()).isEqualTo("LAPSED");
        assertThat(cases.get(number).deadline()).isEqualTo(FIRST);
        assertThat(driver.passed(number)).containsSubsequence("decision-overdue", "higher-approver", "raise-request", "decision-overdue",
            "higher-approver", "let-lapse", "resume-ladder", "deadline-stands");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("raise-request", "let-lapse");
    }

    @Test
    void whoFeedsBackNeedsNoMoreTime() {
        String number = rectifying();
        request(number, "2026-12-09");
        driver.rectify(number);
        assertThat(procedures.isOpen(number, Procedure.DEADLINE_EXTENSION)).isFalse();
        assertThat(records.of(number).state()).isEqualTo("MOOT");
        assertThat(driver.passed(number)).contains("fed-back");
        assertThat(refusal(number, ENTERPRISE)).isEqualTo("整改期间才能申请延期");

        driver.reviewFails(GRID, number, 2);
        procedures.open(number, Procedure.DEADLINE_EXTENSION);
        driver.rectify(number);
        assertThat(driver.passed(number)).as("an application never sent").contains("opening-withdrawn", "request-withdrawn");
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(driver.isOver(number)).isTrue();
    }

    @Test
    void anExtensionAfterARejectionReplacesTheShorterTimeForDoingItAgain() {
        String number = rectifying();
        driver.rectify(number);
        driver.reviewFails(GRID, number, 2);
        request(number, "2026-12-05");
        grant(number, "2026-12-04");

        assertThat(cases.get(number).redoDeadline()).isNull();
        assertThat(driver.task(number, HazardProcess.RECTIFY).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-12-04T15:59:59Z"));
    }

    @Test
    void theRulesOfTheGradeLimitTheDayAndTheSuperiorMayOnlyShortenIt() {
        String number = rectifying();
        procedures.open(number, Procedure.DEADLINE_EXTENSION);
        assertThatThrownBy(() -> submitRequest(number, "2026-12-10")).hasMessageContaining("申请延至").hasMessageContaining("2026-12-09");
        assertThatThrownBy(() -> submitRequest(number, "2026-12-02")).hasMessageContaining("申请延至").hasMessageContaining("须晚于");
        submitRequest(number, "2026-12-05");
        assertThatThrownBy(() -> grant(number, "2026-12-06")).hasMessageContaining("延至").hasMessageContaining("不晚于申请的 2026-12-05");
        assertThatThrownBy(() -> grant(number, "2026-12-02")).hasMessageContaining("延至");
        assertThat(refusal(number, GRID)).isEqualTo("由整改单位申请");
    }

    @Test
    void whoOrderedDecidesNotOverItHisSuperiorDoes() {
        assertThat(approverFor("update hazardflow.hazard set source = 'INSPECT' where number = ?")).isEqualTo("dept-head:yjj");
        assertThat(approverFor("update hazardflow.hazard set sub_grade = 'G3' where number = ?")).isEqualTo("dept-head:yjj");
        assertThat(approverFor("update hazardflow.hazard set sub_grade = 'M', level = 'MAJOR' where number = ?")).isEqualTo("district-coordination");
    }

    @Test
    void anOrderGivenBeforeTheRuleChangedKeepsItsLimits() throws IOException {
        String before = rectifying();
        Deployment changed = repository.createDeployment().addString("processes/hazard/extension-limit.dmn", threeDaysFromDecember()).deploy();
        try {
            at("2026-12-01T09:00:00");
            String after = rectifying();
            assertThat(latest(before)).isEqualTo("2026-12-09");
            assertThat(latest(after)).isEqualTo("2026-12-13");
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    private static String threeDaysFromDecember() throws IOException {
        String table = Files.readString(Path.of("processes/hazard/extension-limit.dmn"));
        int from = table.indexOf("      <rule id=\"extension-g1\">");
        String old = table.substring(from, table.indexOf("</rule>", from) + "</rule>\n".length());
        String rest = old.replace("&gt;= \"2026-01-01\"", "[\"2026-01-01\"..\"2026-11-30\"]");
        String fresh = old.replace("\"extension-g1", "\"new-extension-g1").replace("2026-01-01", "2026-12-01").replace("<text>7</text>", "<text>3</text>");
        return table.replace(old, rest + fresh);
    }

    private String latest(String number) {
        procedures.open(number, Procedure.DEADLINE_EXTENSION);
        assertThatThrownBy(() -> submitRequest(number, "2027-03-01")).hasMessageContaining("不能晚于");
        try {
            submitRequest(number, "2027-03-01");
        } catch (RuntimeException e) {
            return e.getMessage().replaceAll("(?s).*不能晚于 (\\S{10}).*", "$1");
        }
        throw new AssertionError("accepted");
    }

    private String approverFor(String change) {
        String number = rectifying();
        jdbc.sql(change).param(number).update();
        request(number, "2026-12-04");
        return groupsOf(number).get(0);
    }

    private String rectifying() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 9);
        driver.acknowledge(number);
        return number;
    }

    private void request(String number, String day) {
        procedures.open(number, Procedure.DEADLINE_EXTENSION);
        submitRequest(number, day);
    }

    private void submitRequest(String number, String day) {
        driver.submit(ENTERPRISE, number, "request-extension", new HashMap<>(Map.of("newDeadline", day, "reasonCode", "PROCUREMENT",
            "reason", "更换的防火门须定制，厂家十二月初到货", "evidence", List.of(driver.photo(ENTERPRISE)), "extraControls", "专人每日巡查，通道不堆物")));
    }

    private void grant(String number, String day) {
        driver.submit("dept.yjj", number, "decide-extension", Map.of("decision", "GRANT", "deadline", day, "reason", "情况属实，同意延期"));
    }

    private List<String> groupsOf(String number) {
        return tasks.getIdentityLinksForTask(driver.task(number, "decide-extension").getId()).stream().map(link -> link.getGroupId()).toList();
    }

    private String refusal(String number, String user) {
        return rule.refusal(cases.get(number), callers.byId(user)).orElse(null);
    }
}
