package io.hazardflow.hazard;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class HazardSourcesTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private FoundHazards found;
    @Autowired
    private TaskService tasks;
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

    @ParameterizedTest
    @CsvSource({"head.e0001, ENT_SELF", "safety.e0001, ENT_SELF", "staff.e0001, ENT_STAFF", "grid.001, GRID", "community.001, GRID",
        "office.001, GRID", "law.yjj.1, INSPECT", "dept.yjj, TRANSFER", "tips, TIP", "expert, EXPERT", "leader, LEADER", "coordination, TRANSFER",
        "machine.iot, IOT"})
    void theUsualSourceFollowsFromThePost(String user, HazardSource source) {
        assertThat(cases.get(driver.report(user)).source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"office.001, TIP", "office.001, TRANSFER", "law.yjj.1, RANDOM", "law.yjj.1, ACCIDENT", "dept.yjj, INSPECT", "depthead.yjj, ACCIDENT",
        "committee, LEADER", "coordination, EXPERT"})
    void somePostsChoose(String user, HazardSource source) {
        assertThat(cases.get(driver.report(user, Map.of("source", source.name()))).source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"grid.001, TIP", "safety.e0001, INSPECT", "tips, TRANSFER", "office.001, INSPECT", "law.yjj.1, CAMPAIGN", "dept.yjj, LOOKBACK"})
    void nobodyChoosesWhatHisPostDoesNotReport(String user, HazardSource source) {
        assertThatThrownBy(() -> driver.report(user, Map.of("source", source.name()))).hasMessageContaining("来源");
    }

    @Test
    void theNumberOfATransferOrTipIsKept() {
        String transfer = driver.report("dept.yjj", Map.of("source", "TRANSFER", "parentKey", "津应急函〔2026〕88号"));
        assertThat(cases.get(transfer).parentKey()).isEqualTo("津应急函〔2026〕88号");
        assertThat(candidates(transfer, HazardProcess.VERIFY_HAZARD)).containsExactly("dept:yjj");
        assertThat(cases.get(driver.report("tips", Map.of("parentKey", "12345-20261123-7"))).parentKey()).isEqualTo("12345-20261123-7");

        assertThatThrownBy(() -> driver.report(GRID, Map.of("parentKey", "12345-20261123-7"))).hasMessageContaining("来源单号");
        assertThatThrownBy(() -> driver.report("law.yjj.1", Map.of("source", "INSPECT", "parentKey", "x-1"))).hasMessageContaining("来源单号");
        assertThatThrownBy(() -> driver.report(STREET, Map.of("source", "GRID", "parentKey", "x-1"))).hasMessageContaining("来源单号");
    }

    @Test
    void whatOfficersFoundAtARandomInspectionTheyOrderThemselves() {
        String number = driver.report("law.yjj.1", Map.of("source", "RANDOM"));
        driver.verifyAsReal(number, "G1", Map.of());

        assertThat(candidates(number, HazardProcess.ASSIGN_RECTIFICATION)).singleElement().asString().startsWith("law:");
    }

    @ParameterizedTest
    @EnumSource(HazardSource.class)
    void everySourceHasItsWayIn(HazardSource source) {
        Set<HazardSource> chosen = Arrays.stream(Role.values()).map(role -> HazardSource.choices(
            new Caller("x", "x", List.of(new Membership(role, "001"))))).flatMap(List::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(HazardSource.class)));
        String number = chosen.contains(source) ? null
            : found.report(FoundHazard.of("e0001", source, "二层配电间", "回头看发现原隐患反弹，配电箱门再次缺失").from("ZX-2026-001"));

        assertThat(number == null || cases.get(number).source() == source).isTrue();
    }

    @Test
    void aHazardThatTheSystemFoundTakesTheSameWay() {
        String number = found.report(FoundHazard.of("e0001", HazardSource.LOOKBACK, "二层配电间", "回头看发现原隐患反弹，配电箱门再次缺失")
            .from("YH-20260101-001-00001").knowing(Map.of("category", "XC06"), Map.of("category", "XC06")));

        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.parentKey()).isEqualTo("YH-20260101-001-00001");
            assertThat(hazard.category()).isEqualTo("XC06");
            assertThat(hazard.reporter()).isEqualTo("system");
        });
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.VERIFY_HAZARD);
        assertThatThrownBy(() -> found.report(FoundHazard.of("e9999", HazardSource.DRILL, "x", "x"))).isInstanceOf(NoSuchElementException.class);
    }

    private Set<String> candidates(String number, String step) {
        return callers.asSystem(() -> tasks.getIdentityLinksForTask(driver.task(number, step).getId())).stream().map(IdentityLink::getGroupId)
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
