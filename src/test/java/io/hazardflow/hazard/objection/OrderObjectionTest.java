package io.hazardflow.hazard.objection;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class OrderObjectionTest {

    private static final String FIRST = "law.yjj.1";
    private static final String ANOTHER = "law.yjj.2";
    private static final List<String> CATEGORIES = List.of("JC01", "JC02", "JC03", "JC04", "JC05", "JC06", "JC07", "JC08", "JC09");
    private static int next;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private ObjectionByHand rule;
    @Autowired
    private Callers callers;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Enterprises enterprises;
    @Autowired
    private Industries industries;
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
    void twoOfficersOrderAndSayHowTheOrderWasServed() {
        String number = verifiedByLaw();
        assertThatThrownBy(() -> order(number, Map.of("service", ""))).hasMessageContaining("送达情况").hasMessageContaining("必填");
        assertThatThrownBy(() -> order(number, Map.of("service", "LEFT"))).hasMessageContaining("见证人").hasMessageContaining("必填");
        assertThatThrownBy(() -> order(number, Map.of("service", "SERVED", "paperSigned", true, "officers", FIRST))).hasMessageContaining("责令整改须两人");
        order(number, Map.of("service", "REFUSED_TO_SIGN", "witness", "王玉兰（社区居委会）", "officers", ANOTHER));

        HazardCase hazard = cases.get(number);
        assertThat(hazard.service()).isEqualTo("REFUSED_TO_SIGN");
        assertThat(hazard.servedAt()).isNotNull();
        assertThat(hazard.orderedBy()).isEqualTo(FIRST);
        assertThat(hazard.orderGroup()).isEqualTo("law:yjj");
        assertThat(hazard.coOfficer()).isEqualTo(ANOTHER);
        raise(number);
        assertThatThrownBy(() -> decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, Map.of("decision", "UPHELD")))
            .hasMessageContaining("须由下达整改要求以外的人员复核");
    }

    @Test
    void anObjectionIsDecidedByAnotherOfficerAndTheOrderStands() {
        String number = orderedByLaw();
        raise(number);
        assertThat(posts(number, OrderObjection.REVIEW_OBJECTION)).containsExactly("law:yjj");
        assertThatThrownBy(() -> claim(FIRST, number)).hasMessageContaining("须由下达整改要求以外的人员复核");
        Instant deadline = cases.get(number).deadline();
        decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, Map.of("decision", "UPHELD"));

        assertThat(procedures.isOpen(number, Procedure.ORDER_OBJECTION)).isFalse();
        assertThat(driver.passed(number)).contains("order-upheld", "procedure-done").doesNotContain("amend-order", "withdraw-order");
        assertThat(cases.get(number).objectionState()).isEqualTo("UPHELD");
        assertThat(cases.get(number).deadline()).isEqualTo(deadline);
        assertThat(refusal(number, safety())).contains("已提出过异议");
    }

    @Test
    void anAmendedOrderHasItsNewDeadlineEverywhere() {
        String number = orderedByLaw();
        acknowledge(number);
        raise(number);
        assertThatThrownBy(() -> decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, amended("2026-12-15")))
            .hasMessageContaining("变更后的整改期限").hasMessageContaining("2026-12-08");
        assertThatThrownBy(() -> decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, amended("2026-11-25")))
            .hasMessageContaining("不早于原期限");
        assertThatThrownBy(() -> decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, Map.of("decision", "WITHDRAWN")))
            .hasMessageContaining("只能维持或变更");
        decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, amended("2026-12-04"));

        Instant moved = Instant.parse("2026-12-04T15:59:59Z");
        HazardCase hazard = cases.get(number);
        assertThat(hazard.deadline()).isEqualTo(moved);
        assertThat(hazard.firstDeadline()).isEqualTo("2026-11-30T15:59:59Z");
        assertThat(hazard.requirements()).startsWith("变更：");
        assertThat(driver.task(number, HazardProcess.RECTIFY).getDueDate().toInstant()).isEqualTo(moved);
        assertThat(driver.variables(number)).containsEntry("deadlineText", "2026-12-04 23:59");
        assertThat(driver.passed(number)).contains("amend-order", "order-amended");
    }

    @Test
    void aWithdrawnOrderGoesBackToWhoeverAssigns() {
        String number = orderedByLaw();
        raise(number);
        decide(ANOTHER, number, OrderObjection.REVIEW_OBJECTION, Map.of("decision", "WITHDRAWN"));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(driver.passed(number)).contains("withdraw-order", "order-withdrawn", "assignment-returned");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.TRIAGED);
        assertThat(cases.get(number).deadline()).isNull();
        assertThat(procedures.isOpen(number, Procedure.ORDER_OBJECTION)).isFalse();
    }

    @Test
    void anObjectionThatNobodyReviewsInTimeGoesToTheHeadOfTheUnit() {
        String number = orderedByLaw();
        raise(number);
        at("2026-11-26T23:59:59");
        driver.fire(number, "objection-review-overdue");
        assertThat(posts(number, OrderObjection.DECIDE_OBJECTION)).containsExactly("dept-head:yjj");
        decide("depthead.yjj", number, OrderObjection.DECIDE_OBJECTION, Map.of("decision", "UPHELD"));

        assertThat(driver.passed(number)).contains("objection-review-overdue", "decide-objection", "order-upheld").doesNotContain("review-objection");
    }

    @Test
    void theStreetsOrderIsReviewedInTheStreetAndRaisedToItsLeader() {
        String number = driver.report(GRID, Map.of("enterpriseId", enterprise()));
        driver.verifyAsReal(number, "G1", Map.of("category", nextCategory()));
        driver.assign(STREET, number, 7);
        raise(number);
        assertThat(posts(number, OrderObjection.REVIEW_OBJECTION)).containsExactly("street-office:001");
        at("2026-11-26T23:59:59");
        driver.fire(number, "objection-review-overdue");
        assertThat(posts(number, OrderObjection.DECIDE_OBJECTION)).containsExactly("street-leader:001");
    }

    @Test
    void theTimeForObjectingIsThreeWorkingDaysAndStopsNothing() {
        String number = orderedByLaw();
        assertThat(refusal(number, STREET)).contains("只有整改单位可以提出异议");
        assertThat(refusal(number, "safety.e0053")).contains("只有整改单位可以提出异议");
        assertThat(refusal(number, safety().replace("safety", "head"))).isNull();
        procedures.open(number, Procedure.ORDER_OBJECTION);
        assertThat(driver.task(number, OrderObjection.RAISE_OBJECTION).getDueDate().toInstant()).isEqualTo("2026-11-26T15:59:59Z");
        at("2026-11-26T23:59:59");
        driver.fire(number, "objection-time-over");
        assertThat(procedures.isOpen(number, Procedure.ORDER_OBJECTION)).isFalse();
        assertThat(driver.passed(number)).contains("objection-time-over", "not-objected").doesNotContain("raise-objection");

        at("2026-11-27T00:00:00");
        assertThat(refusal(number, safety())).contains("异议期至 2026-11-26 23:59");
        assertThat(cases.get(number).deadline()).isEqualTo("2026-11-30T15:59:59Z");
    }

    @Test
    void anObjectionThatWasOnlyOpenedIsTakenBack() {
        String number = orderedByLaw();
        procedures.open(number, Procedure.ORDER_OBJECTION);
        procedures.tell(number, Procedure.ORDER_OBJECTION, "opening-withdrawn", Map.of());

        assertThat(procedures.isOpen(number, Procedure.ORDER_OBJECTION)).isFalse();
        assertThat(driver.passed(number)).contains("opening-withdrawn", "not-objected");
        assertThat(refusal(number, safety())).isNull();
    }

    private String verifiedByLaw() {
        String number = driver.report(FIRST, Map.of("enterpriseId", enterprise()));
        driver.verifyAsReal(number, "G1", Map.of("category", nextCategory()));
        return number;
    }

    /** One that the department of the officers looks after, and that may sign in. */
    private String enterprise() {
        return IntStream.rangeClosed(2, 10).mapToObj("e%04d"::formatted).map(enterprises::find).flatMap(Optional::stream)
            .filter(e -> "yjj".equals(industries.department(e.industry())) && !"RED".equals(e.profile().riskColor()) && e.operating())
            .findFirst().orElseThrow().id();
    }

    private String safety() {
        return "safety." + enterprise();
    }

    private static String nextCategory() {
        return CATEGORIES.get(next++ % CATEGORIES.size());
    }

    private void acknowledge(String number) {
        driver.submit(safety(), number, HazardProcess.ACKNOWLEDGE_ORDER, Map.of("accepted", true, "signer", "李四", "interimControls", ""));
    }

    private String certificateOfAColleague() {
        return certificates.validIn("yjj", HazardDriver.today()).stream().filter(c -> c.account() == null).findFirst().orElseThrow().number();
    }

    private String orderedByLaw() {
        String number = verifiedByLaw();
        order(number, Map.of("service", "SERVED", "paperSigned", true));
        return number;
    }

    private void order(String number, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("rectifierOrg", "示范企业", "responsiblePerson", "张三", "phone", "19000000001",
            "dept", "yjj", "deadline", HazardDriver.today().plusDays(7).toString(), "requirements", "清理通道并划定禁止堆放线，长期保持畅通。",
            "officers", certificateOfAColleague()));
        document.putAll(changes);
        driver.submit(FIRST, number, HazardProcess.ASSIGN_RECTIFICATION, document);
    }

    private void raise(String number) {
        assertThat(refusal(number, safety())).isNull();
        procedures.open(number, Procedure.ORDER_OBJECTION);
        driver.submit(safety(), number, OrderObjection.RAISE_OBJECTION, Map.of("against", List.of("DEADLINE"),
            "grounds", "所需配件须向厂家订货，供货周期十日以上，七日内无法完成。", "wish", "期限改为十二月四日", "evidence", List.of(driver.photo(safety()))));
    }

    private static Map<String, Object> amended(String day) {
        return Map.of("decision", "AMENDED", "deadline", day, "requirements", "变更：先行停用该设备，配件到货后更换。");
    }

    private void decide(String user, String number, String step, Map<String, Object> decision) {
        Map<String, Object> document = new HashMap<>(Map.of("reason", "经核对订货合同，企业所述属实，答复如上。"));
        document.putAll(decision);
        driver.submit(user, number, step, document);
    }

    private void claim(String user, String number) {
        callers.actAs(user, () -> tasks.claim(driver.task(number, OrderObjection.REVIEW_OBJECTION).getId(), user));
    }

    private String refusal(String number, String user) {
        return rule.refusal(cases.get(number), callers.byId(user)).orElse(null);
    }

    private List<String> posts(String number, String step) {
        return tasks.getIdentityLinksForTask(driver.task(number, step).getId()).stream().map(IdentityLink::getGroupId).toList();
    }
}
