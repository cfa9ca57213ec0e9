package io.hazardflow.hazard;

import static io.hazardflow.hazard.HazardDriver.CRITERION;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a hazard becomes a major one. */
@ProcessTest
class GradingTest {

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
    void aCriterionOfTheRegistryMakesAHazardMajorAndStandsInTheLedger() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());

        assertThat(cases.get(number)).extracting(HazardCase::level, HazardCase::criterionHit).containsExactly(Level.MAJOR, CRITERION);
        assertThat(verification(number).basis()).contains("criterion/" + CRITERION);
        assertThat(verification(number).facts().path("provisional").asBoolean(true)).isFalse();
    }

    @Test
    void aCriterionThatIsNotInTheRegistryOrDoesNotApplyToTheCaseIsRefused() {
        String number = driver.report(GRID);
        refused(number, Map.of("criterionHit", "工贸令10第三条"), "请从库中选取");
        refused(number, Map.of("criterionHit", "GM10-13-2@2023"), "未核对");
        refused(number, Map.of("criterionHit", "RQ4-4-1@2023"), "不适用于小微工贸");
        refused(number, Map.of("criterionHit", "WH121-2@2017"), "不适用");
    }

    @Test
    void withoutACriterionTheFindingOfAnExpertMustBeOnPaper() {
        String number = driver.report(GRID);
        refused(number, Map.of("criterionHit", ""), "专家意见");
        refused(number, Map.of("criterionHit", "", "mustStopToFix", true, "estFixDays", 5), "专家意见");

        driver.verifyAsReal(number, "M", Map.of("criterionHit", "", "expertOpinion", List.of(driver.photo(STREET))));
        assertThat(cases.get(number).level()).isEqualTo(Level.MAJOR);
        assertThat(verification(number).basis()).contains("expert-opinion");
        assertThat(verification(number).evidence()).hasSize(1);
    }

    @Test
    void immediateDangerToManyIsMajorAtOnceButOnlyProvisionally() {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        driver.verifyAsReal(number, "M", Map.of("criterionHit", "", "mayCauseGroupDeaths", true));

        assertThat(verification(number).facts().path("provisional").asBoolean()).isTrue();
        assertThat(driver.variables(number)).containsEntry("provisional", true);
    }

    private void refused(String number, Map<String, Object> changes, String why) {
        assertThatThrownBy(() -> driver.verifyAsReal(number, "M", new HashMap<>(changes))).hasMessageContaining(why);
        assertThat(driver.openSteps(number)).contains(HazardProcess.VERIFY_HAZARD);
    }

    private LedgerEvent verification(String number) {
        return ledger.timeline(number).stream().filter(event -> event.step().equals(HazardProcess.VERIFY_HAZARD)).findFirst().orElseThrow();
    }
}
