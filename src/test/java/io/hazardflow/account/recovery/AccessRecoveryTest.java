package io.hazardflow.account.recovery;

import static io.hazardflow.account.AccountDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.account.AccountDriver;
import io.hazardflow.form.FormContext;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerVerification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AccessRecoveryTest {

    private static final String OFFICE = "office.001";
    private static final String LEADER = "streetleader.001";

    @Autowired
    private AccountDriver driver;
    @Autowired
    private RecoveryDuties duties;
    @Autowired
    private RecoveryCases cases;
    @Autowired
    private AmendAccessRecovery amendment;
    @Autowired
    private ApproveAccessRecovery approval;
    @Autowired
    private AccountGate gate;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerVerification verification;
    @Autowired
    private Callers callers;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anEnterpriseGetsANewAccountThroughItsStreetAndTheOldOneIsShut() {
        String old = driver.person("enterprise-safety:e0011");
        String number = request("e0011", Map.of("disableOld", true, "oldAccount", old));
        assertThat(number).matches("ZH-20261123-\\d{4}");
        assertThat(driver.posts(driver.task(number, "approve-access-recovery"))).containsExactly("street-leader:001");
        assertThat(driver.task(number, "approve-access-recovery").getDueDate()).isEqualTo("2026-11-26T23:59:59+08:00");
        assertThat(approval.prefill(context("approve-access-recovery", number, LEADER))).containsEntry("holderName", "赵新任")
            .containsEntry("role", "企业安全管理员").containsEntry("oldAccount", old)
            .extractingByKey("accounts").asString().contains(old, "使用中");

        decide(LEADER, number, "APPROVE");

        String account = ledger.timeline(number).get(2).facts().path("account").asText();
        assertThat(account).isEqualTo("safety.e0011.1");
        assertThat(callers.byId(account)).satisfies(opened -> {
            assertThat(opened.name()).isEqualTo("赵新任");
            assertThat(opened.memberships()).extracting(Membership::group).containsExactly("enterprise-safety:e0011");
        });
        assertThat(List.of("", "demo", account)).noneMatch(password -> identity.checkPassword(account, password));
        assertThat(gate.shut(old)).isPresent();
        assertThat(gate.shut(account)).isEmpty();
        assertThat(driver.posts(driver.task(number, "hand-over-access"))).containsExactly("street-office:001");

        handOver(number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).containsExactly("request-access-recovery", "approve-access-recovery", "recovery-decision",
            "open-account", "hand-over-access", "access-restored");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step)
            .containsExactly("request-access-recovery", "approve-access-recovery", "open-account", "hand-over-access");
        assertThat(verification.verify().findings()).isEmpty();
    }

    @Test
    void anotherAccountOfTheSamePostGetsAnotherName() {
        String first = opened("e0012", Map.of("role", "enterprise-head"));
        String second = opened("e0012", Map.of("role", "enterprise-head"));

        assertThat(List.of(first, second)).containsExactly("head.e0012.1", "head.e0012.2");
    }

    @Test
    void theEngineKeepsNothingOfThePeople() {
        String number = request("e0013", Map.of());

        assertThat(driver.variables(number)).containsOnlyKeys("caseNumber", "street", "enterprise", "enterpriseName");
    }

    @Test
    void anApplicationThatIsSentBackIsAmendedAndDecidedAgain() {
        String number = request("e0014", Map.of());
        decide(LEADER, number, "RETURN");

        assertThat(driver.posts(driver.task(number, "amend-access-recovery"))).containsExactly("street-office:001");
        Map<String, Object> shown = amendment.prefill(context("amend-access-recovery", number, OFFICE));
        assertThat(shown).containsEntry("returnReason", "材料齐全，核对无误").containsEntry("holderName", "赵新任").containsEntry("oldAccount", null);
        Map<String, Object> amended = new HashMap<>(shown);
        List.of("enterpriseName", "returnReason").forEach(amended::remove);
        amended.put("holderName", "钱再任");
        amended.put("oldAccount", "");
        driver.submit(OFFICE, number, "amend-access-recovery", "amendAccessRecovery", amended);
        assertThat(approval.prefill(context("approve-access-recovery", number, LEADER))).containsEntry("holderName", "钱再任")
            .containsEntry("oldAccount", "不停用");
        decide(LEADER, number, "APPROVE");

        assertThat(driver.passed(number)).containsSubsequence("approve-access-recovery", "recovery-decision", "amend-access-recovery",
            "approve-access-recovery", "recovery-decision", "open-account");
        assertThat(callers.byId("safety.e0014.1").name()).isEqualTo("钱再任");
    }

    @Test
    void aRefusedApplicationEndsWithoutAnAccount() {
        String number = request("e0015", Map.of());
        decide(LEADER, number, "REFUSE");

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).endsWith("recovery-decision", "recovery-refused").doesNotContain("open-account");
        assertThat(identity.createUserQuery().userId("safety.e0015.1").count()).isZero();
        assertThat(request("e0015", Map.of())).as("a new one may be filed").isNotEqualTo(number);
    }

    @Test
    void whatIsNotDecidedInThreeWorkingDaysTheDistrictDecides() {
        String number = request("e0016", Map.of());
        driver.claim(LEADER, number, "approve-access-recovery");
        at("2026-11-26T23:59:58");
        assertThatThrownBy(() -> driver.fire(number, "approval-overdue")).hasMessageContaining("no due timer");
        at("2026-11-27T00:00:00");
        driver.fire(number, "approval-overdue");

        Task waiting = driver.task(number, "approve-access-recovery");
        assertThat(driver.posts(waiting)).containsExactly("district-coordination");
        assertThat(waiting.getAssignee()).isNull();
        assertThat(waiting.getPriority()).isEqualTo(80);
        assertThat(waiting.getDueDate()).isEqualTo("2026-12-01T23:59:59+08:00");
        assertThat(driver.passed(number)).contains("escalate-recovery", "escalated");
        assertThatThrownBy(() -> decide(LEADER, number, "APPROVE")).hasMessageContaining("不由您的岗位办理");
        decide("coordination", number, "APPROVE");
        assertThat(driver.openSteps(number)).containsExactly("hand-over-access");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("escalate-recovery");
    }

    @Test
    void whoeverFiledItDoesNotApproveIt() {
        String both = driver.person("street-office:001", "street-leader:001");
        String number = driver.start(both, AccessRecoveryProcess.KEY, "requestAccessRecovery", application(both, "e0017", Map.of()));
        Task task = driver.task(number, "approve-access-recovery");

        assertThat(duties.refusal(task, callers.byId(both))).hasValue("申请的经办人不能审核自己经办的申请");
        assertThatThrownBy(() -> driver.claim(both, number, "approve-access-recovery"))
            .hasMessageContaining("申请的经办人不能审核自己经办的申请");
        assertThatThrownBy(() -> decide(both, number, "APPROVE")).hasMessageContaining("申请的经办人不能审核自己经办的申请");
        assertThat(duties.refusal(task, callers.byId(LEADER))).isEmpty();
        assertThat(identity.createUserQuery().userId("safety.e0017.1").count()).isZero();
    }

    @Test
    void whoeverAmendedItDoesNotApproveItEither() {
        String both = driver.person("street-office:001", "street-leader:001");
        String number = request("e0018", Map.of());
        decide(LEADER, number, "RETURN");
        driver.submit(both, number, "amend-access-recovery", "amendAccessRecovery",
            without(application(both, "e0018", Map.of()), "enterpriseId"));

        assertThatThrownBy(() -> decide(both, number, "APPROVE")).hasMessageContaining("申请的经办人不能审核自己经办的申请");
    }

    @Test
    void nobodyOfAnEnterpriseApproves() {
        String landlord = driver.person("street-leader:001", "enterprise-head:e0400");
        String number = request("e0019", Map.of());

        assertThat(duties.refusal(driver.task(number, "approve-access-recovery"), callers.byId(landlord))).hasValue("企业账号不能审核");
        assertThatThrownBy(() -> decide(landlord, number, "APPROVE")).hasMessageContaining("企业账号不能审核");
    }

    @Test
    void aStreetRecoversTheAccessOfItsOwnEnterprisesOnly() {
        assertThatThrownBy(() -> driver.start("office.002", AccessRecoveryProcess.KEY, "requestAccessRecovery",
            application("office.002", "e0020", Map.of()))).hasMessageContaining("企业").hasMessageContaining("不在您的辖区");
        String alsoOfADepartment = driver.person("street-office:002", "dept:yjj");
        assertThatThrownBy(() -> driver.start(alsoOfADepartment, AccessRecoveryProcess.KEY, "requestAccessRecovery",
            application(alsoOfADepartment, "e0020", Map.of()))).hasMessageContaining("不在您的街道");
    }

    @Test
    void anEnterpriseHasOneOpenApplicationAtATime() {
        String number = request("e0021", Map.of());

        assertThatThrownBy(() -> request("e0021", Map.of())).hasMessageContaining(number);
    }

    @Test
    void theOldAccountIsOneOfThisEnterpriseAndOfNoOtherUnit() {
        String here = driver.person("enterprise-safety:e0022");
        String chain = driver.person("enterprise-head:e0022", "enterprise-head:e0023");

        assertThatThrownBy(() -> request("e0022", Map.of("disableOld", true, "oldAccount", "office.001")))
            .hasMessageContaining("原账号").hasMessageContaining(here);
        assertThatThrownBy(() -> request("e0022", Map.of("disableOld", true, "oldAccount", chain))).hasMessageContaining("其他单位");
        assertThatThrownBy(() -> request("e0022", Map.of("disableOld", true))).hasMessageContaining("「原账号」必填");
        assertThatThrownBy(() -> request("e0024", Map.of("disableOld", true, "oldAccount", here))).hasMessageContaining("还没有账号");
    }

    @Test
    void aProofIsForTheStreetAndTheDistrict() {
        String number = request("e0025", Map.of());

        assertThat(List.of(OFFICE, LEADER, "coordination", "committee")).allSatisfy(user ->
            assertThat(cases.mayRead(number, callers.byId(user))).as(user).isTrue());
        assertThat(List.of("office.002", "streetleader.002", "grid.001", "community.001", "dept.yjj", "safety.e0001", "expert"))
            .allSatisfy(user -> assertThat(cases.mayRead(number, callers.byId(user))).as(user).isFalse());
    }

    @Test
    void theNewAccountDoesWhatWaitedForThePostOfTheOldOne() {
        String old = driver.person("enterprise-safety:e0026");
        Task task = driver.task(driver.hazard("e0026"), "verify-hazard");
        driver.withoutPost(task);
        tasks.addCandidateGroup(task.getId(), "enterprise-safety:e0026");

        decide(LEADER, request("e0026", Map.of("disableOld", true, "oldAccount", old)), "APPROVE");

        assertThat(callers.byId("safety.e0026.1").isIn("enterprise-safety:e0026")).as("the new account has the post").isTrue();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("confirm-handover").processVariableValueEquals("leaver", old).list())
            .as("so nothing is left behind").isEmpty();
    }

    private String opened(String enterprise, Map<String, Object> changes) {
        String number = request(enterprise, changes);
        decide(LEADER, number, "APPROVE");
        handOver(number);
        return ledger.timeline(number).get(2).facts().path("account").asText();
    }

    private String request(String enterprise, Map<String, Object> changes) {
        return driver.start(OFFICE, AccessRecoveryProcess.KEY, "requestAccessRecovery", application(OFFICE, enterprise, changes));
    }

    private Map<String, Object> application(String user, String enterprise, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("enterpriseId", enterprise, "applicant", "孙经理", "holderName", "赵新任",
            "phone", "13900000001", "role", "enterprise-safety", "proofKind", "APPOINTMENT", "proof", List.of(driver.photo(user)),
            "disableOld", false, "reason", "原安全管理员已离职，账号无人能用。"));
        document.putAll(changes);
        return document;
    }

    private static Map<String, Object> without(Map<String, Object> document, String field) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.remove(field);
        return changed;
    }

    private void handOver(String number) {
        driver.submit(OFFICE, number, "hand-over-access", "handOverAccess",
            Map.of("receiver", "赵新任", "identityChecked", true, "note", ""));
    }

    private void decide(String user, String number, String decision) {
        Map<String, Object> document = new HashMap<>(Map.of("decision", decision, "reason", "材料齐全，核对无误"));
        if (decision.equals("APPROVE")) {
            document.put("verified", true);
        }
        driver.submit(user, number, "approve-access-recovery", "approveAccessRecovery", document);
    }

    private FormContext context(String form, String number, String user) {
        return new FormContext(form, AccessRecoveryProcess.KEY, null, null, number, callers.byId(user));
    }
}
