package io.hazardflow.hazard.delay;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class OfficialDelayTest {

    private static final Map<String, Object> ANSWER = Map.of("cause", "经办人外出培训", "measure", "REASSIGNED", "promisedBy", "2026-11-27");

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private DelayWatch watch;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TaskService tasks;
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
    void aVerificationThatIsLateIsTakenUpByTheStreetsLeaderAndThenByTheDistrict() {
        String number = driver.report(GRID);
        at("2026-11-25T23:59:58");
        watch.look();
        assertThat(driver.openSteps(number)).as("one working day of grace").containsExactly("verify-hazard");
        at("2026-11-25T23:59:59");
        watch.look();
        watch.look();
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("verify-hazard", "urge-official");
        assertThat(groupsOf(number, "urge-official")).containsExactly("street-leader:001");
        driver.submit("streetleader.001", number, "urge-official", ANSWER);

        at("2026-11-27T23:59:59");
        driver.fire(number, "still-not-done");
        assertThat(groupsOf(number, "urge-official-above")).containsExactly("district-coordination");
        driver.submit("coordination", number, "urge-official-above", Map.of("opinion", "今日内完成核实并说明情况", "requiredBy", "2026-11-30"));

        assertThat(driver.openSteps(number)).containsExactly("verify-hazard");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.TRIAGED);
        assertThat(driver.passed(number)).containsSubsequence("task-overdue", "pressing-begins", "record-delay", "leader-and-clock",
            "urge-official-above", "office-pressed", "pressing-over").containsSubsequence("urge-official", "office-answered")
            .contains("still-not-done").doesNotContain("slow-task-done");
        assertThat(ledger.timeline(number)).filteredOn(e -> e.step().equals("record-delay")).singleElement()
            .satisfies(event -> assertThat(event.basis()).anySatisfy(basis -> assertThat(basis).contains("受理核实", "2026-11-24 23:59")));

        at("2026-11-30T10:00:00");
        driver.verifyAsReal(number, "G1", Map.of());
        assertThat(jdbc.sql("select count(*) from hazardflow.official_delay where case_number = ? and step = 'verify-hazard' and ended_at is not null")
            .param(number).query(Integer.class).single()).as("the delay is measured to its end").isEqualTo(1);
    }

    @Test
    void pressingEndsByItselfWhenTheLateTaskIsDone() {
        String number = driver.report(GRID);
        at("2026-11-26T09:00:00");
        watch.look();
        driver.verifyAsReal(number, "G1", Map.of());

        assertThat(driver.openSteps(number)).containsExactly("assign-rectification");
        assertThat(driver.passed(number)).contains("slow-task-done", "caught-up").doesNotContain("office-answered", "pressing-over");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("slow-task-done");
    }

    @Test
    void anEnterpriseThatIsLateIsNoMatterOfThisProcess() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        at("2026-12-20T09:00:00");
        watch.look();

        assertThat(driver.openSteps(number)).containsExactly("acknowledge-order");
    }

    static Stream<Arguments> leaders() {
        return Stream.of(arguments("grid:001", "street-leader:001"), arguments("street-office:003", "street-leader:003"),
            arguments("street-leader:003", "district-coordination"), arguments("law:yjj", "dept-head:yjj"), arguments("dept:xf", "dept-head:xf"),
            arguments("dept-head:xf", "district-coordination"), arguments("tip-desk", "district-coordination"),
            arguments("district-coordination", "district-leader"), arguments("safety-committee", "district-leader"));
    }

    @ParameterizedTest
    @MethodSource("leaders")
    void everyPostHasSomebodyWhoPressesIt(String post, String leader) {
        assertThat(OfficialDelays.leaderOf(post)).isEqualTo(leader);
    }

    private List<String> groupsOf(String number, String step) {
        return tasks.getIdentityLinksForTask(driver.task(number, step).getId()).stream().map(link -> link.getGroupId()).toList();
    }
}
