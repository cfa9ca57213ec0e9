package io.hazardflow.hazard;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class HazardRectificationTest {

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
    void aGeneralHazardGoesFromReportToClosure() {
        String number = driver.report(ENTERPRISE);
        assertThat(number).matches("YH-20261123-001-\\d{5}");
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);

        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.REVIEW_RECTIFICATION);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).containsSubsequence("report-hazard", "register-hazard", "triage-hazard", "verify-hazard",
            "verification-result", "find-authority", "determine-deadline", "fixable-on-site", "assign-rectification", "acknowledge-order",
            "plan-needed", "rectify", "choose-reviewer", "review-rectification", "review-result", "approve-closure", "closure-result",
            "follow-up-closure", "closed")
            .doesNotContain("fix-on-site", "serve-by-rule", "mark-overdue");
        HazardCase hazard = cases.get(number);
        assertThat(hazard.state()).isEqualTo(HazardState.CLOSED);
        assertThat(hazard.deadline()).isEqualTo(Instant.parse("2026-11-30T15:59:59Z"));
        assertThat(hazard.dept()).isEqualTo("yjj");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).containsExactly("report-hazard", "register-hazard", "triage-hazard",
            "verify-hazard", "find-authority", "determine-deadline", "assign-rectification", "acknowledge-order", "rectify",
            "choose-reviewer", "review-rectification", "approve-closure", "follow-up-closure", "look-back-drawn");
    }

    @Test
    void theEngineKeepsOnlyScalarsOfACase() {
        String number = driver.report(ENTERPRISE);

        assertThat(driver.variables(number)).doesNotContainKey("reportHazard").isNotEmpty()
            .allSatisfy((name, value) -> assertThat(value).satisfiesAnyOf(v -> assertThat(v).isNull(),
                v -> assertThat(v).isInstanceOfAny(String.class, Boolean.class, Number.class, Date.class)));
    }

    @Test
    void aHazardFixedOnTheSpotIsReviewedAndClosedWithoutAnOrder() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G0", Map.of());
        driver.fixOnSite(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).containsSubsequence("fix-on-site", "choose-reviewer", "review-rectification", "closed")
            .doesNotContain("assign-rectification", "rectify");
    }

    @Test
    void whatWasNotFixedWithin24HoursGetsADeadline() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G0", Map.of());
        at("2026-11-24T09:00:01");
        driver.fire(number, "on-site-time-over");

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(driver.passed(number)).doesNotContain("fix-on-site");
    }

    @Test
    void aFixOnTheSpotThatFailsTheReviewGetsADeadline() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G0", Map.of());
        driver.fixOnSite(number);
        driver.reviewFails(GRID, number, 1);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);

        driver.assign(STREET, number, 1);
        assertThat(driver.task(number, HazardProcess.ACKNOWLEDGE_ORDER)).isNotNull();
        assertThat(cases.get(number).redoDeadline()).isNull();
    }

    @Test
    void aReportThatIsNoHazardEndsWithItsReason() {
        String number = driver.report(GRID);
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, Map.of("result", "INVALID", "reason", "现场未发现所述情况"));

        assertThat(driver.passed(number)).contains("settled-at-verification").doesNotContain("find-authority");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.INVALID);
    }

    @Test
    void aReportForAnotherDepartmentIsTransferred() {
        String number = driver.report(GRID);
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD,
            Map.of("result", "TRANSFERRED", "transferTo", "hjj", "reason", "属危险废物管理事项"));

        assertThat(driver.passed(number)).contains("settled-at-verification");
        assertThat(cases.get(number).transferredTo()).isEqualTo("hjj");
    }

    @Test
    void aRepeatedReportIsNamedAndMergedIntoTheFirst() {
        Map<String, Object> same = Map.of("location", "二层配电间", "description", "配电箱门缺失，线路裸露，可能触电。");
        String first = driver.report(GRID, same);
        String second = driver.report(ENTERPRISE, same);
        assertThat(cases.get(second).duplicateNumbers()).contains(first);

        assertThatThrownBy(() -> driver.submit(STREET, second, HazardProcess.VERIFY_HAZARD,
            Map.of("result", "MERGED", "duplicateOf", second, "reason", "与在办隐患重复")))
            .hasMessageContaining("并入的隐患编号").hasMessageContaining("另一件");
        driver.submit(STREET, second, HazardProcess.VERIFY_HAZARD,
            Map.of("result", "MERGED", "duplicateOf", first, "reason", "与在办隐患重复"));

        assertThat(driver.passed(second)).contains("settled-at-verification");
        assertThat(cases.get(second).mergedInto()).isEqualTo(first);
    }

    @Test
    void anOrderThatNobodyAcknowledgesCountsAsServedAfterOneWorkingDay() {
        String number = assigned(7);
        at("2026-11-24T23:59:59");
        driver.fire(number, "acknowledgement-overdue");

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        assertThat(driver.passed(number)).contains("serve-by-rule").doesNotContain("acknowledge-order");
        assertThat(cases.get(number).servedByRule()).isTrue();
    }

    @Test
    void aRejectedRectificationIsDoneAgainInAShorterTimeWhileTheLegalDeadlineStays() {
        String number = assigned(8);
        driver.acknowledge(number);
        Instant deadline = cases.get(number).deadline();
        driver.rectify(number);
        assertThatThrownBy(() -> driver.reviewFails(GRID, number, 5)).hasMessageContaining("重新整改期限").hasMessageContaining("一半");
        driver.reviewFails(GRID, number, 4);

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        assertThat(driver.task(number, HazardProcess.RECTIFY).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-27T15:59:59Z"));
        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.state()).isEqualTo(HazardState.REJECTED);
            assertThat(hazard.rejectCount()).isEqualTo(1);
            assertThat(hazard.deadline()).isEqualTo(deadline);
        });
        driver.rectify(number);
        driver.reviewFails(GRID, number, 1);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(cases.get(number).rejectCount()).isEqualTo(2);
        assertThat(driver.isOver(number)).isTrue();
    }

    @Test
    void aPictureOfTheReportDoesNotProveTheRectification() {
        String photo = driver.photo(ENTERPRISE);
        String number = driver.report(ENTERPRISE, Map.of("photos", List.of(photo)));
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        Map<String, Object> feedback = driver.feedback("已清理全部堆物，划线并设专人每日巡查，通道恢复畅通。");
        feedback.put("afterPhotos", List.of(photo));

        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, HazardProcess.RECTIFY, feedback))
            .hasMessageContaining("整改后照片").hasMessageContaining("不能与上报时的照片相同");
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.RECTIFY);
    }

    @Test
    void aClosureThatIsNotApprovedGoesBackToTheReviewer() {
        String number = assigned(7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.submit(STREET, number, HazardProcess.APPROVE_CLOSURE, Map.of("decision", "RETURN", "reason", "照片看不清通道全貌"));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.REVIEW_RECTIFICATION);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(driver.passed(number)).containsSubsequence("approve-closure", "closure-result", "review-rectification", "closed");
    }

    @Test
    void aClosedCaseLeavesNoTimerAndNoTaskBehind() {
        String number = assigned(7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.timers(number)).isZero();
    }

    private String assigned(int days) {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, days);
        return number;
    }
}
