package io.hazardflow.hazard.step;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ReportCompletionTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Ledger ledger;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aReportThatWasReturnedIsCompletedAndVerified() {
        String number = driver.report(GRID);
        driver.stepBack(number, HazardProcess.VERIFY_HAZARD);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.COMPLETE_REPORT);
        assertThat(driver.task(number, HazardProcess.COMPLETE_REPORT).getDueDate().toInstant()).isEqualTo("2026-11-25T15:59:59Z");

        String photo = driver.photo(GRID);
        driver.submit(GRID, number, HazardProcess.COMPLETE_REPORT, Map.of("wish", "AMEND", "location", "二层西侧疏散楼梯",
            "description", "楼梯间堆放杂物并上锁，紧急时无法逃生。", "photos", List.of(photo)));
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);
        HazardCase hazard = cases.get(number);
        assertThat(hazard.location()).isEqualTo("二层西侧疏散楼梯");
        assertThat(hazard.title()).startsWith("二层西侧疏散楼梯：楼梯间");
        assertThat(driver.passed(number)).containsSubsequence("register-hazard", "triage-hazard", "report-returned", "complete-report",
            "register-hazard", "triage-hazard").doesNotContain("verify-hazard");

        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        Map<String, Object> feedback = driver.feedback("已清理全部堆物，楼梯间恢复畅通并每日巡查。");
        feedback.put("afterPhotos", List.of(photo));
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, HazardProcess.RECTIFY, feedback)).hasMessageContaining("不能与上报时的照片相同");
        driver.rectify(number);
        assertThat(cases.get(number).state()).isEqualTo(HazardState.REVIEWING);
    }

    @Test
    void aMistakenReportIsCancelledOnlyWhenTheReporterAsksAndTheVerifierAgrees() {
        Map<String, Object> agree = Map.of("result", "CANCELLED", "reason", "经电话核实确系误报");
        String number = driver.report(ENTERPRISE);
        assertThatThrownBy(() -> driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, agree)).hasMessageContaining("核实结果");
        driver.stepBack(number, HazardProcess.VERIFY_HAZARD);
        driver.submit(ENTERPRISE, number, HazardProcess.COMPLETE_REPORT, Map.of("wish", "CANCEL", "reason", "看错楼层，该处并无堆物"));
        assertThat(cases.get(number).cancelReason()).isEqualTo("看错楼层，该处并无堆物");
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, agree);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).contains("complete-report", "settled-at-verification").doesNotContain("find-authority");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CANCELLED);
        assertThat(cases.get(number).closedAt()).isNotNull();
    }

    @Test
    void aWishToCancelIsForgottenWhenTheReportIsReturnedAgain() {
        String number = driver.report(GRID);
        driver.stepBack(number, HazardProcess.VERIFY_HAZARD);
        driver.submit(GRID, number, HazardProcess.COMPLETE_REPORT, Map.of("wish", "CANCEL", "reason", "可能看错了位置"));
        driver.stepBack(number, HazardProcess.VERIFY_HAZARD);

        assertThat(cases.get(number).cancelReason()).isNull();
        assertThat(cases.get(number).state()).isEqualTo(HazardState.REPORTED);
    }

    @Test
    void stepsSentBackUndoWhatTheyHadSaid() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.stepBack(number, HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);
        assertThat(cases.get(number).verifiedAt()).isNull();
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.stepBack(number, HazardProcess.ACKNOWLEDGE_ORDER);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.state()).isEqualTo(HazardState.TRIAGED);
            assertThat(hazard.orderedBy()).isNull();
            assertThat(hazard.deadline()).isNull();
        });
        driver.assign(STREET, number, 5);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.stepBack(number, HazardProcess.REVIEW_RECTIFICATION);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.stepBack(number, HazardProcess.APPROVE_CLOSURE);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.REVIEW_RECTIFICATION);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).contains("verification-returned", "assignment-returned", "feedback-returned", "review-returned");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("verification-returned", "review-returned");
    }
}
