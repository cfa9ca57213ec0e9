package io.hazardflow.hazard.major;

import static io.hazardflow.hazard.HazardDriver.CRITERION;
import static io.hazardflow.hazard.HazardDriver.DEPARTMENT;
import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.found.Confirmation;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ConfirmLevelTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private FoundHazards found;
    @Autowired
    private ConfirmLevel step;
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
    void theDepartmentConfirmsAProvisionalMajorWithinADayByACriterion() {
        String number = provisional(Map.of());
        assertThat(driver.openSteps(number)).contains(MajorHazard.CONFIRM_LEVEL);
        assertThat(driver.task(number, MajorHazard.CONFIRM_LEVEL).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        refused(number, Map.of("confirmation", "CONFIRMED"), "专家意见");
        refused(number, Map.of("confirmation", "CONFIRMED", "criterionHit", "RQ4-4-1@2023"), "不适用于");

        submit(number, Map.of("confirmation", "CONFIRMED", "criterionHit", CRITERION));
        assertThat(cases.get(number)).extracting(HazardCase::level, HazardCase::criterionHit).containsExactly(Level.MAJOR, CRITERION);
        assertThat(driver.openSteps(number)).contains(HazardProcess.ASSIGN_RECTIFICATION).doesNotContain(MajorHazard.CONFIRM_LEVEL);
        assertThat(driver.variables(number)).containsEntry("provisional", false).containsEntry("levelConfirmation", "CONFIRMED");
    }

    @Test
    void aMajorIsTakenDownOnlyWithAnExpertsPaper() {
        String number = provisional(Map.of());
        refused(number, Map.of("confirmation", "DOWNGRADED", "subGrade", "G2"), "专家意见");

        submit(number, Map.of("confirmation", "DOWNGRADED", "subGrade", "G2", "expertOpinion", List.of(driver.photo(DEPARTMENT))));
        assertThat(cases.get(number)).extracting(HazardCase::level, HazardCase::subGrade).containsExactly(Level.GENERAL, SubGrade.G2);
        assertThat(driver.openSteps(number)).contains(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(driver.variables(number)).containsEntry("level", "GENERAL").containsEntry("maxDays", 30);
    }

    @Test
    void whatMustStopToBePutRightStaysMajorWhateverTheExpertSaysOfTheDanger() {
        String number = provisional(Map.of("mustStopToFix", true, "estFixDays", 10));
        refused(number, Map.of("confirmation", "DOWNGRADED", "subGrade", "G3", "expertOpinion", List.of(driver.photo(DEPARTMENT))),
            "不得低于分级规则的结果 M");
    }

    @Test
    void neitherTheVerifierNorAnEnterpriseConfirms() {
        HazardCase hazard = cases.get(provisional(Map.of()));
        assertThatThrownBy(() -> step.check(callers.byId(STREET), hazard)).isInstanceOf(FormRejectedException.class).hasMessageContaining("自己的定级");
        assertThatThrownBy(() -> step.check(callers.byId(ENTERPRISE), hazard)).hasMessageContaining("企业账号不能办理");
        step.check(callers.byId(DEPARTMENT), hazard);
    }

    @Test
    void theOfficersWhoGradedOnSiteDoNotConfirmTheirOwnGrade() {
        String number = found.report(FoundHazard.of("e0001", HazardSource.CAMPAIGN, "一层车间", "压力容器超期未检仍在使用，附近有多人作业。")
            .confirmed(Confirmation.of("压力容器超期使用", "XC01", SubGrade.G3, "law.yjj.1", "law.yjj.2").dangerous(true, false).taking(5, false)));
        assertThat(driver.openSteps(number)).contains(MajorHazard.CONFIRM_LEVEL);

        for (String officer : List.of("law.yjj.1", "law.yjj.2")) {
            assertThatThrownBy(() -> step.check(callers.byId(officer), cases.get(number))).hasMessageContaining("不能确认自己的定级");
        }
        step.check(callers.byId(DEPARTMENT), cases.get(number));
    }

    private String provisional(Map<String, Object> changes) {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        Map<String, Object> verification = new HashMap<>(Map.of("criterionHit", "", "mayCauseGroupDeaths", true, "category", "JC06"));
        verification.putAll(changes);
        driver.verifyAsReal(number, "M", verification);
        return number;
    }

    private void submit(String number, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("reason", "经复核确认"));
        document.putAll(changes);
        driver.submit(DEPARTMENT, number, MajorHazard.CONFIRM_LEVEL, document);
    }

    private void refused(String number, Map<String, Object> document, String why) {
        assertThatThrownBy(() -> submit(number, document)).hasMessageContaining(why);
        assertThat(driver.openSteps(number)).contains(MajorHazard.CONFIRM_LEVEL);
    }
}
