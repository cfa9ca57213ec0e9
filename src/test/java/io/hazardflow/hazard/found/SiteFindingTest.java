package io.hazardflow.hazard.found;

import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class SiteFindingTest {

    private static final String FIRST = "law.yjj.1";
    private static final String SECOND = "law.yjj.2";
    private static final String VISIT = "ZX-2026-900-0001";
    private static int serial;

    @Autowired
    private FoundHazards hazards;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private HazardTimeline timeline;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Callers callers;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void whatTwoOfficersConfirmedOnSiteNeedsNoVerification() {
        String number = hazards.report(found().confirmed(confirmed("XC05", SubGrade.G2)));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(driver.passed(number)).containsSubsequence("triage-hazard", "verified-on-site", "adopt-site-finding", "find-authority")
            .doesNotContain("verify-hazard", "verification-result");
        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.state()).isEqualTo(HazardState.TRIAGED);
            assertThat(hazard.subGrade()).isEqualTo(SubGrade.G2);
            assertThat(hazard.title()).isEqualTo("疏散通道堵塞");
            assertThat(hazard.category()).isEqualTo("XC05");
            assertThat(hazard.parentKey()).isEqualTo(VISIT);
            assertThat(hazard.verifiedAt()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
            assertThat(hazard.levelReason()).contains("hazard-triage");
        });
        assertThat(event(number, HazardProcess.ADOPT_SITE_FINDING).actor().userId()).isEqualTo(FIRST);
        assertThat(consistency.findings()).noneMatch(finding -> finding.caseNumber().equals(number));
    }

    @Test
    void theTimelineSaysWhoConfirmedItAndWhy() {
        String number = hazards.report(found().confirmed(confirmed("XC05", SubGrade.G0).taking(10, false)).fixed(fix()));

        HazardTimeline.Entry entry = timeline.of(cases.get(number), callers.byId(STREET)).stream()
            .filter(e -> e.step().equals(HazardProcess.ADOPT_SITE_FINDING)).findFirst().orElseThrow();
        assertThat(entry.stepLabel()).isEqualTo("采用现场核实结论");
        assertThat(entry.document().get("officers").value()).contains("、").contains(callers.byId(SECOND).name());
        assertThat(entry.document().get("category").value()).contains("消防");
        assertThat(entry.basis()).singleElement().asString().startsWith("hazard-triage：");
    }

    @Test
    void theRulesRaiseTheGradeAndNeverLowerIt() {
        String slow = hazards.report(found().confirmed(confirmed("XC02", SubGrade.G1).taking(20, false)));
        assertThat(cases.get(slow).subGrade()).isEqualTo(SubGrade.G3);
        assertThat(event(slow, HazardProcess.ADOPT_SITE_FINDING).document().path("raisedTo").asText()).isEqualTo("G3");

        String grave = hazards.report(found().confirmed(confirmed("XC03", SubGrade.G3)));
        assertThat(cases.get(grave).subGrade()).isEqualTo(SubGrade.G3);
        assertThat(event(grave, HazardProcess.ADOPT_SITE_FINDING).document().has("raisedTo")).isFalse();
    }

    @Test
    void aMajorOneNeedsACriterionOrAPaperAndElseTheDepartmentConfirmsIt() {
        assertThatThrownBy(() -> hazards.report(found().confirmed(confirmed("XC04", SubGrade.M)))).hasMessageContaining("细分等级");
        assertThatThrownBy(() -> hazards.report(found().confirmed(confirmed("XC04", SubGrade.M).hitting("no@1")))).hasMessageContaining("判定标准");

        String byCriterion = hazards.report(found().confirmed(confirmed("XC04", SubGrade.G1).hitting(HazardDriver.CRITERION)));
        assertThat(cases.get(byCriterion)).extracting(HazardCase::level, HazardCase::criterionHit).containsExactly(Level.MAJOR, HazardDriver.CRITERION);
        assertThat(driver.openSteps(byCriterion)).doesNotContain("confirm-level");

        UUID paper = UUID.fromString(driver.photo(FIRST));
        String byPaper = hazards.report(found().confirmed(confirmed("XC07", SubGrade.M).withOpinion(List.of(paper))));
        assertThat(event(byPaper, HazardProcess.ADOPT_SITE_FINDING).evidence()).containsExactly(paper);
        assertThat(driver.openSteps(byPaper)).doesNotContain("confirm-level");

        String byRule = hazards.report(found().confirmed(confirmed("XC08", SubGrade.G3).dangerous(true, false).taking(5, false)));
        assertThat(driver.openSteps(byRule)).contains("confirm-level");
        driver.submit("dept.yjj", byRule, "confirm-level", Map.of("confirmation", "CONFIRMED", "reason", "同意现场定级意见", "expertOpinion",
            List.of(driver.photo("dept.yjj"))));
        assertThat(cases.get(byRule).level()).isEqualTo(Level.MAJOR);
    }

    @Test
    void aProvisionalOneMayBeTakenDownToWhatTheRulesLeave() {
        String number = hazards.report(found().imminent(true).confirmed(confirmed("XC09", SubGrade.M).dangerous(false, true).taking(20, false)));
        assertThat(driver.openSteps(number)).contains("confirm-level");
        driver.submit("dept.yjj", number, "confirm-level", Map.of("confirmation", "DOWNGRADED", "subGrade", "G3", "reason", "专家认为不会群死群伤",
            "expertOpinion", List.of(driver.photo("dept.yjj"))));

        assertThat(cases.get(number).subGrade()).isEqualTo(SubGrade.G3);
    }

    @Test
    void onlyTwoCertifiedOfficersOfAnInspectionConfirm() {
        assertThatThrownBy(() -> hazards.report(found().confirmed(Confirmation.of("疏散通道堵塞", "XC05", SubGrade.G1, FIRST, FIRST))))
            .hasMessageContaining("两名");
        assertThatThrownBy(() -> hazards.report(found().confirmed(Confirmation.of("疏散通道堵塞", "XC05", SubGrade.G1, FIRST, HazardDriver.GRID))))
            .hasMessageContaining("两名");
        assertThatThrownBy(() -> hazards.report(found().confirmed(confirmed("XC99", SubGrade.G1)))).hasMessageContaining("隐患类别");
        assertThatThrownBy(() -> hazards.report(FoundHazard.of("e0001", HazardSource.LOOKBACK, "一层", "疏散通道堆放纸箱")
            .confirmed(confirmed("XC05", SubGrade.G1)))).hasMessageContaining("来源");
    }

    @Test
    void whatWasPutRightBeforeTheOfficersLeftGoesToItsReviewWithThePictures() {
        SiteFix fix = fix();
        String number = hazards.report(found().confirmed(confirmed("JC09", SubGrade.G0)).fixed(fix));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.REVIEW_RECTIFICATION);
        assertThat(driver.passed(number)).containsSubsequence("fixed-already", "record-site-fix", "choose-reviewer").doesNotContain("fix-on-site");
        assertThat(event(number, HazardProcess.RECORD_SITE_FIX).evidence()).isEqualTo(fix.afterPhotos());
        driver.reviewPassesJointly(number);
        driver.close(STREET, number);
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whatIsGraverThanThatGetsItsOrderAndKeepsThePictures() {
        SiteFix fix = fix();
        String number = hazards.report(found().confirmed(confirmed("JC10", SubGrade.G1)).fixed(fix));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(event(number, HazardProcess.ADOPT_SITE_FINDING).evidence()).isEqualTo(fix.afterPhotos());
    }

    @Test
    void aSmallOneThatIsNotPutRightYetIsTheEnterprisesToFix() {
        String number = hazards.report(found().confirmed(confirmed("JC11", SubGrade.G0)));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.FIX_ON_SITE);
    }

    @Test
    void whoeverDoubtsTheFindingSendsItToTheStreetWhichVerifiesAnew() {
        String number = hazards.report(found().confirmed(confirmed("JC12", SubGrade.G1)));
        driver.stepBack(number, HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);
        driver.stepBack(number, HazardProcess.VERIFY_HAZARD);
        driver.submit(FIRST, number, HazardProcess.COMPLETE_REPORT, Map.of("wish", "AMEND", "location", "一层东侧疏散通道", "description", "疏散通道堆放纸箱约两立方米，仍未清走。",
            "photos", List.of(driver.photo(FIRST))));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);
    }

    private FoundHazard found() {
        return FoundHazard.of("e0001", HazardSource.CAMPAIGN, "一层东侧 " + (++serial), "疏散通道堆放纸箱约两立方米，无法通行。第" + serial + "处")
            .by(new Actor(FIRST, callers.byId(FIRST).name(), "law:yjj")).from(VISIT);
    }

    private static Confirmation confirmed(String category, SubGrade grade) {
        return Confirmation.of("疏散通道堵塞", category, grade, FIRST, SECOND);
    }

    private SiteFix fix() {
        return new SiteFix("当场清走全部堆物", ClockUtil.getCurrentTime().toInstant(), List.of(UUID.fromString(driver.photo(FIRST))));
    }

    private LedgerEvent event(String number, String step) {
        return ledger.timeline(number).stream().filter(e -> e.step().equals(step)).findFirst().orElseThrow();
    }
}
