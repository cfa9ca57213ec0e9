package io.hazardflow.account.handover;

import static io.hazardflow.account.AccountDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountDriver;
import io.hazardflow.account.LeaverHandover;
import io.hazardflow.form.FormContext;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerVerification;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class LeaverHandoverTest {

    @Autowired
    private AccountDriver driver;
    @Autowired
    private LeaverHandover handovers;
    @Autowired
    private HandoverRecord record;
    @Autowired
    private ConfirmHandover confirmation;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerVerification verification;
    @Autowired
    private Callers callers;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void whatALeaverHadInHandWaitsForHisPostAgainAndHisLeaderConfirms() {
        String leaver = driver.person("street-office:001");
        String hazard = driver.hazard("e0001");
        driver.claim(leaver, hazard, "verify-hazard");

        assertThat(handovers.handOver(leaver, "admin", "调离")).isEqualTo(1);

        assertThat(driver.task(hazard, "verify-hazard").getAssignee()).isNull();
        assertThat(driver.posts(driver.task(hazard, "verify-hazard"))).containsExactly("street-office:001");
        String number = handoverOf(leaver);
        assertThat(number).matches("JJ-20261123-\\d{4}");
        Task confirm = driver.task(number, "confirm-handover");
        assertThat(driver.posts(confirm)).containsExactly("street-leader:001");
        assertThat(confirm.getDueDate()).isEqualTo("2026-11-25T23:59:59+08:00");
        assertThat(shown(number, "streetleader.001")).containsEntry("reason", "调离")
            .extractingByKey("returnedTasks").asList().singleElement().asString()
            .contains(hazard, "受理核实", "2026-11-24 23:59", "大王庄街道安全办");

        driver.submit("streetleader.001", number, "confirm-handover", "confirmHandover",
            Map.of("successor", "office.001", "note", "由安全办另一位同志接办"));

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).containsExactly("account-disabled", "return-open-tasks", "confirm-handover", "handed-over");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step, event -> event.actor().userId()).containsExactly(
            tuple("account-disabled", "admin"),
            tuple("return-open-tasks", Actor.SYSTEM.userId()),
            tuple("confirm-handover", "streetleader.001"));
        assertThat(ledger.timeline(number).get(2).facts().path("successor").asText()).isEqualTo("office.001");
        assertThat(verification.verify().findings()).isEmpty();
    }

    @Test
    void whoLeavesNothingBehindTroublesNobody() {
        String leaver = driver.person("grid:001");

        assertThat(handovers.handOver(leaver, "admin", "退休")).isZero();
        assertThat(confirmationsOf(leaver)).isEmpty();
    }

    @Test
    void aTaskWithoutAPostGoesToThePostOfTheLeaver() {
        String leaver = driver.person("community:002");
        String hazard = driver.hazard("e0001");
        Task task = driver.task(hazard, "verify-hazard");
        driver.withoutPost(task);
        tasks.setAssignee(task.getId(), leaver);

        assertThat(handovers.handOver(leaver, "admin", "离职")).isEqualTo(1);

        assertThat(driver.task(hazard, "verify-hazard").getAssignee()).isNull();
        assertThat(driver.posts(driver.task(hazard, "verify-hazard"))).containsExactly("community:002");
        assertThat(driver.posts(driver.task(handoverOf(leaver), "confirm-handover"))).containsExactly("street-leader:002");
    }

    @Test
    void theLeaderAlsoLearnsWhatNobodyIsLeftToDo() {
        String last = driver.person("law:only");
        String hazard = driver.hazard("e0001");
        Task task = driver.task(hazard, "verify-hazard");
        driver.withoutPost(task);
        tasks.addCandidateGroup(task.getId(), "law:only");

        assertThat(handovers.handOver(last, "admin", "离职")).as("given back").isZero();

        assertThat(record.get(handoverOf(last)).tasks()).singleElement().satisfies(left -> {
            assertThat(left.caseNumber()).isEqualTo(hazard);
            assertThat(left.held()).isFalse();
        });
        assertThat(driver.posts(driver.task(handoverOf(last), "confirm-handover"))).as("the department has no head")
            .containsExactly("district-coordination");
        assertThat(shown(handoverOf(last), "coordination")).extractingByKey("returnedTasks").asString().contains("已无人在岗");
    }

    @Test
    void eachUnitOfALeaverIsToldOfItsOwnTasksOnly() {
        String leaver = driver.person("street-office:001", "street-office:003");
        String first = driver.hazard("e0001");
        String second = driver.hazard("e0002");
        driver.claim(leaver, first, "verify-hazard");
        Task other = driver.task(second, "verify-hazard");
        driver.withoutPost(other);
        tasks.addCandidateGroup(other.getId(), "street-office:003");
        driver.claim(leaver, second, "verify-hazard");

        assertThat(handovers.handOver(leaver, "admin", "调离")).isEqualTo(2);

        List<Task> confirmations = confirmationsOf(leaver);
        assertThat(confirmations).extracting(driver::posts)
            .containsExactlyInAnyOrder(List.of("street-leader:001"), List.of("street-leader:003"));
        assertThat(confirmations).allSatisfy(task -> assertThat(record.get(number(task)).tasks()).hasSize(1));
        assertThat(driver.task(first, "verify-hazard").getAssignee()).isNull();
        assertThat(driver.task(second, "verify-hazard").getAssignee()).isNull();
    }

    @Test
    void aSuccessorIsSomebodyOfTheSameUnit() {
        String leaver = driver.person("street-office:001");
        driver.claim(leaver, driver.hazard("e0001"), "verify-hazard");
        handovers.handOver(leaver, "admin", "调离");
        String number = handoverOf(leaver);

        assertThat(shown(number, "streetleader.001")).extractingByKey("colleagues").asString()
            .contains("office.001", "grid.001.2", "streetleader.001").doesNotContain(leaver).doesNotContain("office.002");
        assertThatThrownBy(() -> driver.submit("streetleader.001", number, "confirm-handover", "confirmHandover",
            Map.of("successor", "office.002", "note", "由其他街道接办"))).hasMessageContaining("接手人");
        driver.submit("streetleader.001", number, "confirm-handover", "confirmHandover", Map.of("note", "由岗位上的同志领取"));
        assertThat(driver.isOver(number)).isTrue();
    }

    @Test
    void nothingIsGivenBackWhenTheDisablingFails() {
        String leaver = driver.person("street-office:001");
        String hazard = driver.hazard("e0001");
        driver.claim(leaver, hazard, "verify-hazard");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            handovers.handOver(leaver, "admin", "调离");
            throw new IllegalStateException("the account cannot be disabled");
        })).hasMessage("the account cannot be disabled");

        assertThat(driver.task(hazard, "verify-hazard").getAssignee()).isEqualTo(leaver);
        assertThat(confirmationsOf(leaver)).isEmpty();
    }

    @Test
    void theEngineKeepsNoListOfTheTasks() {
        String leaver = driver.person("street-office:001");
        driver.claim(leaver, driver.hazard("e0001"), "verify-hazard");
        handovers.handOver(leaver, "admin", "调离");

        assertThat(driver.variables(handoverOf(leaver))).containsOnlyKeys("caseNumber", "leaver", "unit", "leaderGroup");
    }

    private Map<String, Object> shown(String number, String user) {
        return confirmation.prefill(new FormContext("confirm-handover", LeaverHandoverProcess.KEY, null, null, number, callers.byId(user)));
    }

    private String handoverOf(String leaver) {
        return number(confirmationsOf(leaver).get(0));
    }

    private List<Task> confirmationsOf(String leaver) {
        return tasks.createTaskQuery().taskDefinitionKey("confirm-handover").processVariableValueEquals("leaver", leaver).list();
    }

    private String number(Task task) {
        return (String) tasks.getVariable(task.getId(), "caseNumber");
    }
}
