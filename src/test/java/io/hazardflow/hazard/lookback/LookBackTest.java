package io.hazardflow.hazard.lookback;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class LookBackTest {

    private static final String OTHER_GRID = "grid.001.2";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private LookBackDraws draws;
    @Autowired
    private Ledger ledger;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-08-03T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theDrawFollowsFromNumberClosureAndTableAndComesOutTheSameAgain() {
        String number = driver.closedAtTheSecondGo();

        LookBackDraws.Check check = draws.check(number).orElseThrow();
        assertThat(check.recorded().agreesWith(check.again())).isTrue();
        assertThat(check.again().percent()).isEqualTo(50);
        assertThat(check.again().table()).matches("look-back-sample:\\d+");
        assertThat(check.again().closureHash()).isEqualTo(event(number, "approve-closure").hash());
        assertThat(check.again().draw()).isBetween(1, 10_000);
        assertThat(check.again().drawn()).isEqualTo(check.again().draw() <= 5_000);
        assertThat(jdbc.sql("select look_back_seed from hazardflow.hazard where number = ?").param(number).query(String.class).single())
            .isEqualTo(check.again().seed());
        LookBackDraw otherClosure = LookBackDraw.of(new ClosedCase(number, "0".repeat(64), LocalDate.of(2026, 8, 3), Map.of()),
            check.again().table(), new SamplingTable.Row(100, 30, 90, ""));
        assertThat(otherClosure.seed()).isNotEqualTo(check.again().seed());
        assertThat(ChronoUnit.DAYS.between(LocalDate.of(2026, 8, 3), LocalDate.ofInstant(otherClosure.due(), EngineClock.ZONE))).isBetween(30L, 90L);
    }

    @Test
    void anotherThanTheReviewerVisitsOnTheDayAndTheCaseStaysClosed() {
        String number = driver.drawnForLookBack();
        assertThat(driver.openSteps(number)).isEmpty();
        Instant due = driver.dueOf(number, "visit-day");
        assertThat(due).isBetween(Instant.parse("2026-09-02T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));
        onTheDay(number);

        assertThatThrownBy(() -> visit(GRID, number, "KEPT")).hasMessageContaining("原复查人以外");
        assertThatThrownBy(() -> tasks.setAssignee(driver.task(number, "look-back-visit").getId(), GRID)).hasMessageContaining("原复查人以外");
        Map<String, Object> before = report(OTHER_GRID, "KEPT");
        before.put("visitedAt", "2026-08-04T10:00+08:00");
        assertThatThrownBy(() -> driver.submit(OTHER_GRID, number, "look-back-visit", before)).hasMessageContaining("不能早于抽定的日子");
        visit(OTHER_GRID, number, "KEPT");

        assertThat(running(number)).isZero();
        assertThat(driver.passed(number)).containsSubsequence("look-back-drawn", "visit-day", "look-back-visit", "visit-result", "kept");
        assertThat(result(number)).isEqualTo("KEPT");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whatCameBackBecomesACaseOfAHigherGradeAndTheReviewerIsTold() {
        String number = driver.drawnForLookBack();
        onTheDay(number);
        visit(OTHER_GRID, number, "RECURRED");

        assertThat(driver.passed(number)).containsSubsequence("visit-result", "report-recurrence", "recurred");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
        LedgerEvent told = event(number, "report-recurrence");
        assertThat(told.facts().path("recurrenceTold").asText()).isEqualTo(GRID);
        String again = told.facts().path("recurredAs").asText();
        HazardCase recurred = cases.get(again);
        assertThat(recurred.source()).isEqualTo(HazardSource.LOOKBACK);
        assertThat(recurred.parentKey()).isEqualTo(number);
        assertThat(recurred.reporter()).isEqualTo(OTHER_GRID);
        assertThat(ledger.timeline(again).get(0).evidence()).hasSize(1).doesNotContainAnyElementsOf(event(number, "look-back-visit").evidence());
        assertThat(driver.openSteps(again)).containsExactly("verify-hazard");

        assertThatThrownBy(() -> driver.verifyAsReal(again, "G1", Map.of())).hasMessageContaining("不得低于").hasMessageContaining("G2")
            .hasMessageContaining("回头看反弹");
        driver.verifyAsReal(again, "G2", Map.of());
        assertThat(driver.openSteps(again)).containsExactly("assign-rectification");
        assertThat(consistency.findings()).extracting(HazardConsistency.Finding::caseNumber).doesNotContain(number, again);
    }

    @Test
    void whatCannotBeSeenIsVisitedOnceMore() {
        String number = driver.drawnForLookBack();
        onTheDay(number);
        visit(OTHER_GRID, number, "UNVERIFIABLE");
        assertThat(result(number)).isNull();
        assertThat(driver.openSteps(number)).isEmpty();

        onTheDay(number);
        visit(OTHER_GRID, number, "UNVERIFIABLE");
        assertThat(result(number)).isEqualTo("UNVERIFIABLE");
        assertThat(driver.passed(number)).containsSubsequence("seen-twice", "postpone-visit", "visit-day", "look-back-visit", "seen-twice", "unverifiable");
        assertThat(running(number)).isZero();
    }

    @Test
    void aVisitThatDoesNotHappenIsUrgedByTheHeadOfTheUnit() {
        String number = driver.drawnForLookBack();
        onTheDay(number);
        ClockUtil.setCurrentTime(Date.from(driver.dueOf(number, "visit-late")));
        driver.fire(number, "visit-late");
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("look-back-visit", "urge-look-back");
        driver.submit("streetleader.001", number, "urge-look-back", Map.of("cause", "网格员休假未交接", "opinion", "三日内由王建国前去"));
        assertThat(driver.passed(number)).containsSubsequence("visit-late", "urge-look-back", "visit-urged");
        visit(OTHER_GRID, number, "KEPT");
        assertThat(running(number)).isZero();
    }

    @Test
    void aLookBackIsDroppedWhenItsCaseIsOpenAgain() {
        String number = driver.drawnForLookBack();
        runtime.createMessageCorrelation(LookBack.DROPPED).processInstanceBusinessKey(number).correlate();

        assertThat(running(number)).isZero();
        assertThat(driver.passed(number)).contains("look-back-dropped", "no-look-back").doesNotContain("visit-day");
    }

    @Test
    void whatLawOfficersReviewedTwoOfThemSeeAgain() {
        String number = inspected();
        while (running(number) == 0) {
            number = inspected();
        }
        onTheDay(number);
        String dept = cases.get(number).dept();
        String reviewer = "law." + dept + ".1";
        String other = "law." + dept + ".2";
        String open = number;
        assertThatThrownBy(() -> visit(reviewer, open, "KEPT")).hasMessageContaining("原复查人以外");
        Map<String, Object> visit = report(other, "KEPT");
        assertThatThrownBy(() -> driver.submit(other, open, "look-back-visit", visit)).hasMessageContaining("同行执法人员");
        visit.put("companion", reviewer);
        assertThatThrownBy(() -> driver.submit(other, open, "look-back-visit", visit)).hasMessageContaining("不是原复查人");
        visit.put("companion", certificateOfAThird());
        driver.submit(other, open, "look-back-visit", visit);
        assertThat(result(open)).isEqualTo("KEPT");
    }

    /** A case of law officers, ordered and reviewed by those of the department in charge. */
    private String inspected() {
        at("2026-08-03T09:00:00");
        String number = driver.report("law.yjj.1");
        driver.verifyAsReal(number, "G1", Map.of());
        String dept = cases.get(number).dept();
        Map<String, Object> order = new HashMap<>(order());
        order.put("officers", "law." + dept + ".2");
        order.put("service", "SERVED");
        order.put("paperSigned", true);
        order.put("dept", dept);
        driver.submit("law." + dept + ".1", number, "assign-rectification", order);
        rectifiedAtTheSecondGo(number, "law." + dept + ".1", "law." + dept + ".2");
        return number;
    }

    private String certificateOfAThird() {
        return jdbc.sql("""
                select c.number from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person
                where coalesce(p.account, '') not like 'law.%' and date '2026-09-15' between c.valid_from and c.valid_to limit 1""")
            .query(String.class).single();
    }

    private static Map<String, Object> order() {
        return Map.of("rectifierOrg", "示范企业", "responsiblePerson", "张三", "phone", "19000000001", "dept", "yjj",
            "deadline", HazardDriver.today().plusDays(7).toString(), "requirements", "清理通道并划定禁止堆放线，长期保持畅通。");
    }

    private void rectifiedAtTheSecondGo(String number, String reviewer, String secondReviewer) {
        driver.acknowledge(number);
        driver.rectify(number);
        driver.submit(reviewer, number, "review-rectification", Map.of("mode", "ON_SITE", "conclusion", "FAIL", "failReasons", "仍有少量堆物未清",
            "newDeadline", HazardDriver.today().plusDays(1).toString(), "reviewers", secondReviewer));
        driver.rectify(number);
        driver.submit(reviewer, number, "review-rectification",
            Map.of("mode", "ON_SITE", "conclusion", "PASS", "reviewers", secondReviewer, "opinion", "现场复查已整改到位"));
        driver.close(STREET, number);
    }

    private void onTheDay(String number) {
        Instant due = driver.dueOf(number, "visit-day");
        at(LocalDateTime.ofInstant(due, EngineClock.ZONE).plusHours(2).toString());
        driver.fire(number, "visit-day");
    }

    private void visit(String user, String number, String result) {
        driver.submit(user, number, "look-back-visit", report(user, result));
    }

    private Map<String, Object> report(String user, String result) {
        Map<String, Object> document = new HashMap<>(Map.of("result", result, "visitedAt", HazardDriver.now(), "findings", "到场查看东侧疏散通道的堆物情况",
            "photos", List.of(driver.photo(user))));
        if ("RECURRED".equals(result)) {
            document.put("imminentDanger", false);
        }
        return document;
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(LookBack.KEY).count();
    }

    private String result(String number) {
        return jdbc.sql("select look_back_result from hazardflow.hazard where number = ?").param(number).query(String.class).optional().orElse(null);
    }

    private LedgerEvent event(String number, String step) {
        return ledger.timeline(number).stream().filter(event -> step.equals(event.step())).reduce((earlier, later) -> later).orElseThrow();
    }
}
