package io.hazardflow.hazard.major;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A major hazard from its plan to its joint review. */
@ProcessTest
class MajorHazardTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private OfficerCertificates certificates;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void twoOfTheDepartmentReviewAMajorHazardAndNeitherOfThemClosesIt() {
        String number = rectifying();
        driver.rectify(number);
        assertThat(driver.openSteps(number)).contains(HazardProcess.REVIEW_RECTIFICATION);
        refusedReview(number, "", "须两人");
        refusedReview(number, "law.yjj.1", "须两人");

        driver.reviewPassesJointly(number);
        assertThat(cases.get(number).reviewer()).isEqualTo("law.yjj.1");
        assertThat(cases.get(number).coReviewerAccounts()).containsExactly("law.yjj.2");
        for (String reviewer : new String[] {"law.yjj.1", "law.yjj.2"}) {
            assertThatThrownBy(() -> driver.close(reviewer, number)).isInstanceOf(RuntimeException.class);
        }
        assertThat(driver.openSteps(number)).contains(HazardProcess.APPROVE_CLOSURE);
    }

    @Test
    void theSecondReviewerMayBeNamedByHisCertificateAndIsKeptFromTheClosureAllTheSame() {
        String number = rectifying();
        driver.rectify(number);
        String certificate = certificates.validIn("yjj", HazardDriver.today()).stream().filter(c -> "law.yjj.2".equals(c.account())).findFirst()
            .map(OfficerCertificate::number).orElseThrow();
        driver.submit("law.yjj.1", number, HazardProcess.REVIEW_RECTIFICATION,
            Map.of("mode", "ON_SITE", "conclusion", "PASS", "reviewers", certificate, "opinion", "联合复查已整改到位"));
        assertThat(cases.get(number).coReviewerAccounts()).containsExactly("law.yjj.2");
    }

    @Test
    void theFeedbackOfAMajorHazardAsksWhyUntilTheCauseIsFound() {
        String number = rectifying();
        Map<String, Object> feedback = new HashMap<>(driver.feedback("已组织培训取证，全部人员持证上岗，证件已公示。"));
        feedback.put("rootCause", "未建立持证上岗检查制度");
        feedback.put("whys", HazardDriver.whys(2));
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, HazardProcess.RECTIFY, feedback))
            .hasMessageContaining("连问五个为什么").hasMessageContaining("至少追问 3 层");
        feedback.put("whys", HazardDriver.whys(5));
        driver.submit(ENTERPRISE, number, HazardProcess.RECTIFY, feedback);
        assertThat(driver.openSteps(number)).contains(HazardProcess.REVIEW_RECTIFICATION);
    }

    private void refusedReview(String number, String second, String why) {
        assertThatThrownBy(() -> driver.submit("law.yjj.1", number, HazardProcess.REVIEW_RECTIFICATION,
            Map.of("mode", "ON_SITE", "conclusion", "PASS", "reviewers", second, "opinion", "联合复查已整改到位"))).hasMessageContaining(why);
    }

    private String rectifying() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());
        driver.assign(STREET, number, 30);
        driver.acknowledge(number);
        driver.preparePlan(number);
        return number;
    }
}
