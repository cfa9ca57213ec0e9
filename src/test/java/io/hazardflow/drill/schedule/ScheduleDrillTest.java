package io.hazardflow.drill.schedule;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.CaseForms;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillEvaluator;
import io.hazardflow.drill.DrillInject;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillParticipant;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.drill.DrillTimes;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ScheduleDrillTest {

    private static final String UNIT = "e0003";
    private static final String SAFETY = "safety." + UNIT;
    private static final String HEAD = "head." + UNIT;
    private static final LocalDate WINDOW_END = LocalDate.of(2026, 12, 31);

    @Autowired
    private DrillStarts starts;
    @Autowired
    private DrillTimes times;
    @Autowired
    private DrillUnits units;
    @Autowired
    private Drills drills;
    @Autowired
    private DrillTeam team;
    @Autowired
    private DrillScope scope;
    @Autowired
    private DrillCancelController cancelling;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private CaseForms forms;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HazardCases hazards;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private Callers callers;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void summer() {
        at("2026-08-03T10:00:00");
    }

    @AfterEach
    void realTimeAndNothingLeft() {
        jdbc.sql("select number from hazardflow.drill where unit = any(array['e0003', 'yjj']) and cancelled_at is null and held_at is null")
            .query(String.class).list().forEach(number -> cancel("committee", number));
        ClockUtil.reset();
    }

    @Test
    void aPlanNamesItsPeopleAndTheHeadApprovesIt() {
        String number = open(UNIT);
        driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, tabletop(Map.of()));

        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.APPROVAL);
        assertThat(drill.commanderName()).isEqualTo(callers.byId(HEAD).name());
        assertThat(drill.participants()).isEqualTo(12);
        assertThat(team.evaluators(number)).containsExactly(
            new DrillEvaluator(1, "expert", callers.byId("expert").name(), "专家", "指挥协调"), new DrillEvaluator(2, null, "周评估", "安全学会", null));
        assertThat(team.participants(number)).containsExactly(new DrillParticipant(1, "赵一", "仓储部", null), new DrillParticipant(2, "钱二", null, null));
        assertThat(team.injects(number)).containsExactly(new DrillInject(1, 5, "仓库冒烟", "报警并疏散"));
        assertThat(scope.mayRead(number, callers.byId("expert"))).isTrue();
        assertThat(scope.mayRead(number, callers.byId("safety.e0001"))).isFalse();
        assertThatThrownBy(() -> driver.submit(SAFETY, number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"))).isNotNull();

        driver.submit(HEAD, number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "RETURN", "opinion", "情景写得太简单"));
        assertThat(drills.get(number).state()).isEqualTo(DrillState.SCHEDULING);
        assertThat(variable(number, EmergencyDrill.SCHEDULED.name())).isEqualTo(false);
        driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, tabletop(Map.of("participantList", "孙三\t办公室\n孙三 办公室")));
        driver.submit(HEAD, number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"));

        Drill approved = drills.get(number);
        assertThat(approved.state()).isEqualTo(DrillState.READY);
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.CONDUCT_DRILL);
        List<DrillParticipant> participants = team.participants(number);
        assertThat(participants).containsExactly(new DrillParticipant(1, "孙三", "办公室", null));
        rebuild.rebuild();
        assertThat(drills.get(number)).isEqualTo(approved);
        assertThat(team.participants(number)).isEqualTo(participants);
        assertThat(told(number)).contains("drill-returned", "drill-approved");
    }

    @Test
    void whatAPlanHasToObserveIsNamed() {
        String number = open(UNIT);
        refused(number, Map.of("drillAt", "2026-08-01T09:00:00+08:00"), "「演练时间」须晚于现在");
        refused(number, Map.of("drillAt", "2027-01-05T09:00:00+08:00"), "「演练时间」应在 2026-07-01 至 2026-12-31 之间");
        refused(number, Map.of("commander", "expert"), "「评估员」总指挥");
        refused(number, Map.of("evaluators", List.of(evaluator("expert"))), "评估员");
        refused(number, Map.of("evaluators", List.of(evaluator("expert"), evaluator("expert"))), "重复");
        refused(number, Map.of("participantList", "周评估 安全学会"), "评估员不能参演");
        refused(number, Map.of("plannedCount", 1), "「计划参演人数」不能少于名单中的 2 人");
        refused(number, Map.of("injects", List.of()), "「情景注入」桌面演练至少写一项");
        refused(number, Map.of("injects", List.of(Map.of("minute", 100, "inject", "仓库冒烟", "expected", "报警并疏散"))), "「情景注入」的时间不能超过演练时长");
        Map<String, Object> fullScale = fullScale(Map.of());
        fullScale.remove("script");
        assertThatThrownBy(() -> driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, fullScale)).hasMessageContaining("演练脚本");
        refusedAsItIs(number, fullScale(Map.of("safetyChecks", List.of("CORDON", "STOP"), "realHazards", List.of("FIRE"))), "还应落实并勾选：医疗救护、隔离和专人监护");
        refusedAsItIs(number, fullScale(impact(List.of("ROAD"), List.of(street()))), "占道、断路的须经");
        refusedAsItIs(number, fullScale(impact(List.of("FIRE"), List.of("dept:jt"))), "须经所在街道同意");
    }

    @Test
    void noOneIsInTwoDrillsAndNoPlaceHasTwoAtATime() {
        String first = open(UNIT);
        driver.submit(SAFETY, first, EmergencyDrill.SCHEDULE_DRILL, tabletop(Map.of()));
        String second = open("yjj");
        Map<String, Object> other = tabletop("dept.yjj", Map.of("commander", "depthead.yjj", "place", "另一处", "drillAt", "2026-09-10T10:00:00+08:00"));
        assertThatThrownBy(() -> driver.submit("dept.yjj", second, EmergencyDrill.SCHEDULE_DRILL, other)).hasMessageContaining(first)
            .hasMessageContaining("同一人不能同时参加两场");
        Map<String, Object> later = new HashMap<>(other);
        later.put("drillAt", "2026-09-10T11:00:00+08:00");
        driver.submit("dept.yjj", second, EmergencyDrill.SCHEDULE_DRILL, later);

        String third = open(UNIT);
        refused(third, Map.of("evaluators", List.of(outsider("吴评估"), outsider("郑评估")), "commander", "staff." + UNIT, "participantList", "冯六",
            "place", " 一号 会议室"), "「演练地点」同时段已用于演练 " + first);
    }

    @Test
    void whoeverIsTouchedIsAskedAndOneRefusalSendsItBack() {
        String number = open(UNIT);
        Map<String, Object> plan = fullScale(impact(List.of("ROAD"), List.of(street(), "dept:jt")));
        driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, plan);
        driver.submit(HEAD, number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"));
        assertThat(drills.get(number).state()).isEqualTo(DrillState.APPROVAL);
        String office = "office." + drills.get(number).street();
        answer("dept.jt", "dept:jt", number, Map.of("decision", "REFUSE", "opinion", "当日有大型活动"));
        answer(office, street(), number, Map.of("decision", "AGREE"));

        assertThat(drills.get(number).state()).isEqualTo(DrillState.SCHEDULING);
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.SCHEDULE_DRILL);
        assertThat(reason(number)).contains("当日有大型活动");
        assertThat(told(number)).contains("drill-impact-refused");

        driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, fullScale(impact(List.of("ROAD"), List.of(street(), "dept:jt"))));
        driver.submit(HEAD, number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"));
        answer(office, street(), number, Map.of("decision", "AGREE"));
        answer("dept.jt", "dept:jt", number, Map.of("decision", "AGREE", "conditions", "须设绕行标志"));
        assertThat(drills.get(number).state()).isEqualTo(DrillState.READY);
        assertThat(reason(number)).isNull();
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.CONDUCT_DRILL);
    }

    @Test
    void nobodyForgetsADrillAndInTheEndItIsAHazard() {
        String number = open(UNIT);
        step("2026-11-01T00:00:01", number, "window-ends-soon");
        step("2026-12-01T00:00:01", number, "thirty-days-left");
        step("2026-12-16T00:00:01", number, "fifteen-days-left");
        assertThat(drills.get(number).told()).isEqualTo("STREET");
        assertThat(drills.get(number).overdue()).isFalse();
        step("2027-01-01T00:00:00", number, "window-over");
        assertThat(drills.get(number).overdue()).isTrue();
        assertThat(driver.task(number, EmergencyDrill.SCHEDULE_DRILL).getPriority()).isEqualTo(70);
        step("2027-01-16T00:00:00", number, "urging-over");
        assertThat(drills.get(number).told()).isEqualTo("DEPARTMENT");
        step("2027-01-31T00:00:00", number, "grace-over");

        HazardCase hazard = hazards.get(drills.get(number).neglectHazard());
        assertThat(hazard.source()).isEqualTo(HazardSource.DRILL);
        assertThat(hazard.category()).isEqualTo("JC09");
        assertThat(hazard.parentKey()).isEqualTo(number);
        assertThat(hazard.enterprise()).isEqualTo(UNIT);
        assertThat(ledger.timeline(number)).extracting(event -> event.step()).containsSubsequence("remind-of-window", "tell-street", "remind-again",
            "note-missed-drill", "tell-department", "raise-neglect-hazard");
        assertThat(told(number)).contains("drill-near", "drill-not-scheduled", "drill-missed", "drill-pressed", "drill-neglected");
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.SCHEDULE_DRILL);
        driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, tabletop(Map.of("drillAt", "2027-02-20T09:30:00+08:00")));
    }

    @Test
    void anOfficeThatNeglectsItsDrillIsReportedToTheCommittee() {
        String number = open("yjj");
        step("2026-11-01T00:00:01", number, "window-ends-soon");
        schedule(number);
        step("2026-12-01T00:00:01", number, "thirty-days-left");
        step("2026-12-16T00:00:01", number, "fifteen-days-left");
        assertThat(drills.get(number).told()).isNull();
        extend(number, "2027-01-10");
        step("2027-01-01T00:00:00", number, "window-over");
        assertThat(drills.get(number).overdueAt()).isNull();
        step("2027-01-11T00:00:00", number, "window-over");
        step("2027-01-26T00:00:00", number, "urging-over");
        step("2027-02-10T00:00:00", number, "grace-over");
        assertThat(drills.get(number)).extracting(Drill::told, Drill::neglectHazard).containsExactly("COMMITTEE", null);
        assertThat(told(number)).contains("drill-office-neglected");
    }

    @Test
    void theLadderEndsWhereverTheDrillIsHeld() {
        String inTime = open(UNIT);
        climb(inTime, "window-ends-soon", "thirty-days-left", "fifteen-days-left");
        held(inTime);
        step("2027-01-01T00:00:00", inTime, "window-over");
        assertThat(drills.get(inTime).overdueAt()).isNull();
        assertThat(driver.passed(inTime)).contains("window-watched");
        String late = open(UNIT);
        climb(late, "window-ends-soon", "thirty-days-left", "fifteen-days-left", "window-over");
        held(late);
        step("2027-01-16T00:00:00", late, "urging-over");
        assertThat(driver.passed(late)).contains("window-watched").doesNotContain("tell-department");
        String veryLate = open(UNIT);
        climb(veryLate, "window-ends-soon", "thirty-days-left", "fifteen-days-left", "window-over", "urging-over");
        held(veryLate);
        step("2027-01-31T00:00:00", veryLate, "grace-over");
        assertThat(driver.passed(veryLate)).contains("window-watched").doesNotContain("raise-neglect-hazard");
    }

    @Test
    void thoseOverTheUnitCancelADrillThatWasNotHeld() {
        String number = open(UNIT);
        assertThatThrownBy(() -> cancel(SAFETY, number)).hasMessageContaining("403");
        assertThatThrownBy(() -> cancel("safety.e0001", number)).hasMessageContaining("404");
        callers.actAs("committee", () -> assertThatThrownBy(() -> cancelling.cancel(number, new DrillCancelController.Wanted("短")))
            .hasMessageContaining("400"));
        cancel("committee", number);
        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.CANCELLED);
        assertThat(drill.cancelReason()).isEqualTo("单位搬迁，另行安排");
        assertThat(ledger.timeline(number).get(ledger.timeline(number).size() - 1).actor().userId()).isEqualTo("committee");
        assertThat(driver.openSteps(number)).isEmpty();
        assertThat(told(number)).contains("drill-cancelled");
        assertThatThrownBy(() -> cancel("committee", number)).hasMessageContaining("409");
    }

    private String open(String unit) {
        at("2026-08-03T10:00:00");
        String number = transactions.execute(status -> starts.start(new NewDrill(DrillOrigin.REDO, DrillKind.TRAINING, units.get(unit), null, null, null, null,
            unit, null, 2026, LocalDate.of(2026, 7, 1), WINDOW_END, WINDOW_END, false, null, null, List.of("试验")), Actor.SYSTEM).orElseThrow());
        driver.fire(number, "time-to-schedule");
        return number;
    }

    private void step(String time, String number, String timer) {
        at(time);
        driver.fire(number, timer);
    }

    private void climb(String number, String... timers) {
        Map<String, String> times = Map.of("window-ends-soon", "2026-11-01T00:00:01", "thirty-days-left", "2026-12-01T00:00:01", "fifteen-days-left",
            "2026-12-16T00:00:01", "window-over", "2027-01-01T00:00:00", "urging-over", "2027-01-16T00:00:00");
        for (String timer : timers) {
            step(times.get(timer), number, timer);
        }
    }

    private void held(String number) {
        set(number, Map.of(EmergencyDrill.HELD.name(), true));
    }

    private void schedule(String number) {
        set(number, Map.of(EmergencyDrill.SCHEDULED.name(), true));
    }

    private void extend(String number, String lastDay) {
        set(number, times.of(LocalDate.parse(lastDay)));
    }

    private void set(String number, Map<String, Object> variables) {
        callers.asSystem(() -> {
            runtime.setVariables(driver.procedure(number, EmergencyDrill.KEY), variables);
            return null;
        });
    }

    private Object variable(String number, String name) {
        return callers.asSystem(() -> runtime.getVariable(driver.procedure(number, EmergencyDrill.KEY), name));
    }

    private void cancel(String user, String number) {
        callers.actAs(user, () -> cancelling.cancel(number, new DrillCancelController.Wanted("单位搬迁，另行安排")));
    }

    private void refused(String number, Map<String, Object> changes, String rule) {
        refusedAsItIs(number, tabletop(changes), rule);
    }

    private void refusedAsItIs(String number, Map<String, Object> document, String rule) {
        assertThatThrownBy(() -> driver.submit(SAFETY, number, EmergencyDrill.SCHEDULE_DRILL, document)).hasMessageContaining(rule);
    }

    private String street() {
        return "street-office:" + units.get(UNIT).street();
    }

    private void answer(String user, String group, String number, Map<String, Object> document) {
        forms.submit(user, tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(EmergencyDrill.APPROVE_PUBLIC_IMPACT)
            .taskCandidateGroup(group).singleResult(), document);
    }

    private String reason(String number) {
        return jdbc.sql("select return_reason from hazardflow.drill where number = ?").param(number).query((row, index) -> row.getString(1)).list().get(0);
    }

    private List<String> told(String number) {
        feed.catchUp();
        return jdbc.sql("select distinct kind from hazardflow.announcement where subject = ?").param(number).query(String.class).list();
    }

    private static Map<String, Object> impact(List<String> kinds, List<String> posts) {
        return Map.of("publicImpact", "YES", "impactKinds", kinds, "impactPosts", posts, "safetyChecks", List.of("MEDICAL", "CORDON", "STOP", "NOTICE"),
            "placeKind", "OUTSIDE", "place", "示范路路口");
    }

    private Map<String, Object> fullScale(Map<String, Object> changes) {
        Map<String, Object> document = tabletop(Map.of("form", "FULL_SCALE", "publicImpact", "NO", "injects", List.of(),
            "safetyChecks", List.of("MEDICAL", "CORDON", "STOP"), "script", List.of(driver.photo(SAFETY)), "supportPlan", List.of(driver.photo(SAFETY)),
            "evaluationPlan", List.of(driver.photo(SAFETY))));
        document.putAll(changes);
        return document;
    }

    private Map<String, Object> tabletop(Map<String, Object> changes) {
        return tabletop(SAFETY, changes);
    }

    private Map<String, Object> tabletop(String user, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("contentType", "SINGLE", "form", "TABLETOP", "drillAt", "2026-09-10T09:30:00+08:00",
            "durationMinutes", 60, "place", "一号会议室", "placeKind", "INSIDE", "commander", HEAD, "plannedCount", 12,
            "participantList", "赵一 仓储部\n钱二\n"));
        document.putAll(Map.of("evaluators", List.of(evaluator("expert"), outsider("周评估")), "scenario", "二号仓库货架起火，烟雾蔓延，三名员工被困在二层，须报警、疏散和初起火灾扑救。",
            "goals", "检验报警、疏散和初期处置", "injects", List.of(Map.of("minute", 5, "inject", "仓库冒烟", "expected", "报警并疏散")),
            "safetyMeasures", "全程有安全员，必要时中止", "workPlan", List.of(driver.photo(user))));
        planOf(user).ifPresent(plan -> document.put("plan", plan));
        document.putAll(changes);
        return document;
    }

    private Optional<String> planOf(String user) {
        String unit = user.substring(user.lastIndexOf('.') + 1);
        return jdbc.sql("select id from hazardflow.contingency_plan where enterprise = :unit or department = :unit and enterprise is null order by id limit 1")
            .param("unit", unit).query(String.class).optional();
    }

    private static Map<String, Object> evaluator(String account) {
        return Map.of("account", account, "role", "指挥协调");
    }

    private static Map<String, Object> outsider(String name) {
        return Map.of("name", name, "unit", "安全学会");
    }
}
