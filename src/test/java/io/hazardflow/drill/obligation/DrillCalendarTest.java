package io.hazardflow.drill.obligation;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.CaseForms;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerRebuild;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.RegistryChanged;
import io.hazardflow.registry.WorkingDays;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/** The calendar of obligations and the annual plans, over three units of the demo district; the others have no plans meanwhile. */
@ProcessTest
class DrillCalendarTest {

    private static final String HOTEL = "e0217";
    private static final String SHOP = "e0053";

    @Autowired
    private CalendarRuns runs;
    @Autowired
    private Drills drills;
    @Autowired
    private AnnualPlans plans;
    @Autowired
    private ConfirmDrillPlan confirmation;
    @Autowired
    private VoluntaryDrillController voluntary;
    @Autowired
    private CaseForms forms;
    @Autowired
    private WorkingDays workingDays;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private Callers callers;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    private List<Map<String, Object>> flags;
    private List<String> schools;
    private List<String> teams;

    @BeforeEach
    void threeUnits() {
        at("2026-12-01T01:30:00");
        flags = jdbc.sql("""
                select id, status, high_risk, crowded, key_fire, special_equipment from hazardflow.enterprise where id in ('e0217', 'e0053')""").query().listOfRows();
        schools = ids("select id from hazardflow.enterprise where status = 'OPERATING' and (industry = 'SCHOOL' or national_industry ~ '^P?83')");
        teams = ids("select id from hazardflow.rescue_team where active");
        jdbc.sql("update hazardflow.contingency_plan set withdrawn_on = date '2000-01-01' where withdrawn_on is null").update();
        status(schools, "SUSPENDED");
        active(teams, false);
        jdbc.sql("""
            update hazardflow.enterprise set high_risk = false, crowded = false, key_fire = false, special_equipment = 0, status = 'OPERATING'
            where id in ('e0217', 'e0053')""").update();
        plan("ZT-HOTEL-1", HOTEL, "COMPREHENSIVE", "PRODUCTION_SAFETY", "2024-05-06");
        plan("ZT-SHOP-1", SHOP, "SPECIAL", "FIRE", "2025-03-01");
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        end(EmergencyDrill.DRILL_CANCELLED);
        end(AnnualPlanProcess.ANNUAL_PLAN_DROPPED);
        jdbc.sql("select number from hazardflow.annual_drill_plan where state <> 'WITHDRAWN'").query(String.class).list().forEach(number ->
            transactions.executeWithoutResult(status -> ledger.append(new LedgerEntry(number, AnnualPlanProcess.KEY,
                AnnualPlanProcess.NOTE_PLAN_DROPPED,
                Actor.SYSTEM, null, Map.of("state", AnnualPlanState.WITHDRAWN.name()), List.of(), List.of()))));
        callers.asSystem(() -> {
            runtime.createProcessInstanceQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR).list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test is over", true, true));
            return null;
        });
        jdbc.sql("delete from hazardflow.contingency_plan where id like 'ZT-%'").update();
        jdbc.sql("update hazardflow.contingency_plan set withdrawn_on = null where withdrawn_on = date '2000-01-01'").update();
        status(schools, "OPERATING");
        active(teams, true);
        flags.forEach(was -> jdbc.sql("""
            update hazardflow.enterprise set status = :status, high_risk = :high_risk, crowded = :crowded, key_fire = :key_fire,
                special_equipment = :special_equipment where id = :id""").params(was).update());
    }

    private void end(String message) {
        callers.asSystem(() -> {
            runtime.createExecutionQuery().messageEventSubscriptionName(message).list().forEach(left ->
                runtime.createMessageCorrelation(message).processInstanceId(left.getProcessInstanceId())
                    .setVariable(EmergencyDrill.CANCEL_REASON.name(), Withdrawal.NO_RULE.label()).correlate());
            return null;
        });
    }

    @Test
    void theYearIsPreparedOnTheFirstOfDecemberAndNothingTwice() {
        Job day = management.createJobQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR).timers().singleResult();
        management.setJobDuedate(day.getId(), ClockUtil.getCurrentTime());
        management.executeJob(day.getId());
        work();

        Drill drill = only(HOTEL);
        assertThat(drill).extracting(Drill::state, Drill::kind, Drill::plan, Drill::rule, Drill::subject, Drill::period, Drill::year,
            Drill::mustReport)
            .containsExactly(DrillState.PLANNED, DrillKind.DRILL, "ZT-HOTEL-1", "ordinary-year", HOTEL, "2027", 2027, false);
        assertThat(drill.windowStart()).isEqualTo("2027-01-01");
        assertThat(drill.windowEnd()).isEqualTo("2027-12-31");
        assertThat(drill.proposedOn()).isBetween(LocalDate.parse("2027-01-06"), LocalDate.parse("2027-12-26"))
            .matches(workingDays::isWorkingDay);
        assertThat(of(SHOP)).extracting(Drill::rule, Drill::subject, Drill::period, Drill::reportTo).containsExactlyInAnyOrder(
            tuple("ordinary-year", SHOP, "2027", null), tuple("fire-year", "ZT-SHOP-1", "2027", "xf"));
        AnnualPlan plan = planOf(HOTEL, 2027);
        assertThat(plan.state()).isEqualTo(AnnualPlanState.ADJUSTING);
        assertThat(plan.adjustUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2027-01-15")));
        assertThat(plan.confirmUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2027-01-31")));
        assertThat(calendars()).anySatisfy(run -> assertThat(passed(run)).contains("new-drill-year", "create-obligations", "all-obligations-created",
            "withdraw-obligations", "start-annual-plans", "all-annual-plans-started", "drill-year-prepared"));

        List<Map<String, Object>> before = rows();
        reckon();
        assertThat(rows()).isEqualTo(before);
        rebuild.rebuild();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void changesThatComeTogetherAreReckonedOnce() {
        runs.reckon();
        runs.reckon();
        runs.registryChanged(new RegistryChanged("enterprises"));
        assertThat(waiting()).hasSize(1);
        work();
        runs.reckon();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aYearThatWasMissedIsCaughtUpWith() {
        at("2035-01-10T08:00:00");
        runs.catchUp();
        work();
        assertThat(of(HOTEL)).extracting(Drill::period).containsExactly("2035");
        assertThat(planOf(HOTEL, 2035).adjustUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2035-01-20")));
        assertThat(planOf(HOTEL, 2035).confirmUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2035-01-31")));
        runs.catchUp();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anotherClassificationAddsAndWithdraws() {
        reckon();
        String yearly = only(HOTEL).number();
        flag(HOTEL, "crowded", true);
        reckon();

        assertThat(drills.get(yearly)).extracting(Drill::state, Drill::cancelReason)
            .containsExactly(DrillState.CANCELLED, Withdrawal.NO_RULE.label());
        assertThat(of(HOTEL)).extracting(Drill::rule, Drill::period).containsExactlyInAnyOrder(
            tuple("watched-half-year", "2027-H1"), tuple("watched-half-year", "2027-H2"));
        assertThat(of(HOTEL)).allSatisfy(drill -> {
            assertThat(drill.mustReport()).isTrue();
            assertThat(drill.reportTo()).isEqualTo(drill.department()).isNotNull();
            assertThat(drill.basis()).contains("《生产安全事故应急条例》第八条");
        });
        List<String> numbers = of(HOTEL).stream().map(Drill::number).toList();
        flag(HOTEL, "high_risk", true);
        reckon();
        assertThat(of(HOTEL)).as("crowded or of high risk, the law is the same").extracting(Drill::number).isEqualTo(numbers);

        flag(HOTEL, "crowded", false);
        flag(HOTEL, "high_risk", false);
        reckon();
        assertThat(only(HOTEL)).extracting(Drill::rule, Drill::period).containsExactly("ordinary-year", "2027");
    }

    @Test
    void whoIsOutOfBusinessHasNothingToDrillOrPlan() {
        reckon();
        String hotel = only(HOTEL).number();
        List<Drill> shop = of(SHOP);
        String plan = planOf(HOTEL, 2027).number();
        jdbc.sql("update hazardflow.enterprise set status = 'DEREGISTERED' where id = ?").param(HOTEL).update();
        jdbc.sql("update hazardflow.contingency_plan set withdrawn_on = date '2026-12-01' where id = 'ZT-SHOP-1'").update();
        reckon();

        assertThat(of(HOTEL)).isEmpty();
        assertThat(of(SHOP)).isEmpty();
        assertThat(drills.get(hotel).cancelReason()).isEqualTo(Withdrawal.NO_UNIT.label());
        assertThat(shop).allSatisfy(drill -> assertThat(drills.get(drill.number()).cancelReason()).isEqualTo(Withdrawal.NO_PLAN.label()));
        assertThat(plans.get(plan).state()).isEqualTo(AnnualPlanState.WITHDRAWN);
        assertThat(passed(instance(plan))).contains("annual-plan-dropped", "note-plan-dropped", "annual-plan-withdrawn");

        jdbc.sql("update hazardflow.enterprise set status = 'OPERATING' where id = ?").param(HOTEL).update();
        reckon();
        assertThat(of(HOTEL)).hasSize(1);
        assertThat(planOf(HOTEL, 2027).state()).isEqualTo(AnnualPlanState.ADJUSTING);
    }

    @Test
    void whatAPersonExcusedStaysExcused() {
        at("2031-12-01T01:30:00");
        reckon();
        Drill drill = only(HOTEL);
        callers.asSystem(() -> runtime.createMessageCorrelation(EmergencyDrill.DRILL_CANCELLED).processInstanceBusinessKey(drill.number())
            .setVariable(EmergencyDrill.CANCEL_REASON.name(), "全年停业改造")
                .setVariable(EmergencyDrill.CANCELLED_BY.name(), "system").correlateWithResult());
        reckon();
        assertThat(of(HOTEL)).isEmpty();
    }

    @Test
    void aPeriodThatHasBegunIsOwedOnlyWhileThereIsTime() {
        flag(HOTEL, "crowded", true);
        at("2026-11-02T09:00:00");
        reckon();
        assertThat(of(HOTEL)).as("59 days are left of the half-year").isEmpty();
        at("2026-11-01T09:00:00");
        reckon();
        assertThat(only(HOTEL)).extracting(Drill::period, Drill::year).containsExactly("2026-H2", 2026);
        assertThat(only(HOTEL).proposedOn()).isAfterOrEqualTo("2026-11-06");
        assertThat(planOf(HOTEL, 2026).adjustUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2026-11-11")));
        assertThat(planOf(HOTEL, 2026).confirmUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2026-11-21")));
        at("2026-11-20T09:00:00");
        reckon();
        assertThat(of(HOTEL)).as("and stays when there is less").hasSize(1);
    }

    @Test
    void blocksOfYearsBeginWithTheYearOfThePlanAndGoOn() {
        plan("ZT-GOV-1", null, "GOV_OVERALL", "OTHER", "2023-09-01");
        plan("ZT-GOV-2", null, "GOV_SPECIAL", "OTHER", "2024-09-01");
        reckon();
        assertThat(of("district")).extracting(Drill::subject, Drill::rule, Drill::period).containsExactlyInAnyOrder(
            tuple("ZT-GOV-1", "gov-two-years", "2027-2028"),
            tuple("ZT-GOV-2", "gov-three-years", "2027-2029"));
        jdbc.sql("update hazardflow.contingency_plan set filed_on = date '2026-12-02', version = '2027版' where id = 'ZT-GOV-1'").update();
        reckon();
        assertThat(of("district")).as("filed anew, it goes on with its block").hasSize(2);
        assertThat(of("district")).filteredOn(drill -> drill.plan().equals("ZT-GOV-1")).extracting(Drill::planVersion).containsExactly("2027版");
    }

    @Test
    void theUnitTakesItsPlansInTurnAndTheStricterRuleOfOnePlanStays() {
        flag(HOTEL, "crowded", true);
        plan("ZT-HOTEL-2", HOTEL, "SPECIAL", "PRODUCTION_SAFETY", "2024-05-06");
        plan("ZT-HOTEL-3", HOTEL, "ON_SITE", "FIRE", "2024-05-06");
        reckon();
        assertThat(of(HOTEL)).filteredOn(drill -> drill.rule().equals("watched-half-year")).extracting(Drill::plan)
            .containsExactly("ZT-HOTEL-1", "ZT-HOTEL-2");
        assertThat(of(HOTEL)).filteredOn(drill -> drill.subject().equals("ZT-HOTEL-3"))
            .extracting(Drill::rule, Drill::period, Drill::reportTo).containsExactly(
                tuple("on-site-half-year", "2027-H1", "xf"), tuple("on-site-half-year", "2027-H2", "xf"));
        assertThat(of(HOTEL)).hasSize(4);
    }

    @Test
    void schoolsEvacuateEveryMonthButInTheHolidays() {
        String school = schools.get(0);
        String was = jdbc.sql("select national_industry from hazardflow.enterprise where id = ?").param(school)
            .query(String.class).optional().orElse(null);
        jdbc.sql("update hazardflow.enterprise set status = 'OPERATING', national_industry = '8320' where id = ?").param(school).update();
        try {
            reckon();
            assertThat(of(school)).extracting(Drill::period).containsExactly("2026-12", "2027-01", "2027-03", "2027-04", "2027-05", "2027-06",
                "2027-09", "2027-10",
                "2027-11", "2027-12");
            assertThat(of(school)).allSatisfy(drill -> assertThat(drill).extracting(Drill::kind, Drill::reportTo, Drill::rule)
                .containsExactly(DrillKind.EVACUATION, "jyj", "school-month"));
        } finally {
            jdbc.sql("update hazardflow.enterprise set national_industry = ? where id = ?").params(was, school).update();
        }
    }

    @Test
    void aPlanIsAdjustedReturnedConfirmedAndApplied() {
        plan("ZT-HOTEL-2", HOTEL, "SPECIAL", "OTHER", "2024-05-06");
        reckon();
        String number = planOf(HOTEL, 2027).number();
        Drill drill = only(HOTEL);
        String office = "office." + drill.street();
        refused(number, row(drill, "ZT-HOTEL-1", "2026-12-31", null), "第 1 行·计划日期", "应在 2027-01-01 至 2027-12-31 之间");
        refused(number, row(drill, "ZT-SHOP-1", "2027-05-12", null), "演练的预案", "可选范围");
        refused(number, row(drill, "ZT-HOTEL-1", "2027-05-16", null), "说明", "2027-05-16 不是工作日");
        Map<String, Object> other = row(drill, "ZT-HOTEL-1", "2027-05-12", null);
        other.put("number", "YL-2027-e9999-001");
        refused(number, other, "编号", "不是本计划的演练");
        Map<String, Object> told = row(drill, "ZT-HOTEL-1", "2027-05-12", null);
        told.put("what", "2027年 桌面推演");
        refused(number, told, "演练", "不能更改");
        adjust(number, row(drill, "ZT-HOTEL-2", "2027-05-16", "周日客流少"));
        assertThat(plans.get(number).state()).isEqualTo(AnnualPlanState.CONFIRMING);

        Task task = forms.task(number, AnnualPlanProcess.CONFIRM_DRILL_PLAN);
        assertThat(confirmation.refusal(task, callers.byId("safety." + HOTEL))).hasValueSatisfying(rule -> assertThat(rule).contains("不能确认本单位的计划"));
        assertThat(confirmation.refusal(task, callers.byId(office))).isEmpty();
        forms.submit(office, number, AnnualPlanProcess.CONFIRM_DRILL_PLAN, Map.of("decision", "RETURN", "reason", "请安排在工作日进行"));
        assertThat(plans.get(number)).extracting(AnnualPlan::state, AnnualPlan::returnedTimes).containsExactly(AnnualPlanState.ADJUSTING, 1);
        adjust(number, row(drill, "ZT-HOTEL-2", "2027-03-10", null));
        at("2027-02-01T00:00:01");
        fire(number, "confirmation-late");
        assertThat(flagOf(number, "confirmation_late")).isTrue();
        forms.submit(office, number, AnnualPlanProcess.CONFIRM_DRILL_PLAN, Map.of("decision", "CONFIRM"));
        work();

        assertThat(drills.get(drill.number())).extracting(Drill::plannedOn, Drill::plan, Drill::proposedOn)
            .containsExactly(LocalDate.parse("2027-03-10"), "ZT-HOTEL-2", drill.proposedOn());
        assertThat(plans.get(number).state()).isEqualTo(AnnualPlanState.CONFIRMED);
        assertThat(runtime.getVariable(instance(drill.number()), EmergencyDrill.SCHEDULING_OPENS_AT.name()))
            .isEqualTo(date("2027-01-24"));
        assertThat(passed(instance(number))).contains("annual-plan-due", "adjust-drill-plan", "confirm-drill-plan", "confirmation-late",
            "urge-confirmation",
            "confirmation-urged", "apply-drill-plan", "annual-plan-in-force");
        assertThat(passed(instance(drill.number()))).contains("planned-day-changed");
    }

    @Test
    void whoDoesNotAdjustInTimeSendsWhatWasProposed() {
        reckon();
        String number = planOf(HOTEL, 2027).number();
        Drill drill = only(HOTEL);
        String office = "office." + drill.street();
        adjust(number, row(drill, "ZT-HOTEL-1", "2027-03-10", null));
        at("2027-01-12T09:00:00");
        forms.submit(office, number, AnnualPlanProcess.CONFIRM_DRILL_PLAN, Map.of("decision", "RETURN", "reason", "与迎检冲突，请另行安排"));
        assertThat(plans.get(number).adjustUntil()).isEqualTo(Deadlines.endOf(LocalDate.parse("2027-01-22")));
        at("2027-01-23T00:00:01");
        fire(number, "adjusting-time-over");
        assertThat(passed(instance(number))).contains("adjusting-time-over", "take-as-proposed");
        forms.submit(office, number, AnnualPlanProcess.CONFIRM_DRILL_PLAN, Map.of("decision", "CONFIRM"));
        work();
        assertThat(drills.get(drill.number()).plannedOn()).isEqualTo(drill.proposedOn());
    }

    @Test
    void aUnitMayDrillMoreThanItOwes() {
        String[] number = new String[1];
        callers.actAs("safety." + HOTEL, () -> number[0] = voluntary.create(wanted(HOTEL, "ZT-HOTEL-1", "DRILL", "2026-12-02",
            "2026-12-31")).number());
        assertThat(drills.get(number[0])).extracting(Drill::origin, Drill::plan, Drill::rule, Drill::period, Drill::windowEnd, Drill::mustReport)
            .containsExactly(DrillOrigin.VOLUNTARY, "ZT-HOTEL-1", null, null, LocalDate.parse("2026-12-31"), false);
        management.executeJob(management.createJobQuery().processInstanceId(instance(number[0])).activityId("time-to-schedule").executable()
            .singleResult().getId());
        assertThat(forms.openSteps(number[0])).contains(EmergencyDrill.SCHEDULE_DRILL);
        reckon();
        assertThat(drills.get(number[0]).cancelledAt()).as("the calendar asked for it as little as it takes it back").isNull();

        denied(wanted("", null, "DRILL", "2026-12-02", "2026-12-31"), "「单位」必填");
        denied(wanted("e9999", null, "DRILL", "2026-12-02", "2026-12-31"), "没有这个单位");
        denied(wanted(SHOP, null, "DRILL", "2026-12-02", "2026-12-31"), "负责安排演练的岗位");
        denied(wanted(HOTEL, "ZT-SHOP-1", "DRILL", "2026-12-02", "2026-12-31"), "不是本单位的现行预案");
        denied(wanted(HOTEL, null, "TRAINING", "2026-12-02", "2026-12-31"), "「演练种类」");
        denied(wanted(HOTEL, null, "", "2026-12-02", "2026-12-31"), "「演练种类」应为");
        denied(wanted(HOTEL, null, "DRILL", null, "2026-12-31"), "「窗口开始日期」应为");
        denied(wanted(HOTEL, null, "DRILL", "2026-11-30", "2026-12-31"), "不能早于今天");
        denied(wanted(HOTEL, null, "DRILL", "2026-12-31", "2026-12-30"), "不能早于开始日期");
        denied(wanted(HOTEL, null, "DRILL", "2026-12-31", "2028-01-01"), "不能晚于明年年底");
    }

    private static VoluntaryDrillController.Wanted wanted(String unit, String plan, String kind, String from, String to) {
        return new VoluntaryDrillController.Wanted(unit, plan, kind, from, to);
    }

    private void denied(VoluntaryDrillController.Wanted wanted, String words) {
        callers.actAs("safety." + HOTEL, () -> assertThatThrownBy(() -> voluntary.create(wanted))
            .isInstanceOfSatisfying(ErrorResponseException.class, refusal -> assertThat(refusal.getBody().getDetail()).contains(words)));
    }

    private void refused(String number, Map<String, Object> row, String... words) {
        assertThatThrownBy(() -> adjust(number, row)).satisfies(thrown -> {
            Throwable cause = thrown;
            while (cause != null && !(cause instanceof FormRejectedException)) {
                cause = cause.getCause();
            }
            assertThat(cause).as("%s", thrown).isNotNull().hasMessageContainingAll(words);
        });
    }

    private void adjust(String number, Map<String, Object> row) {
        forms.submit("safety." + HOTEL, number, AnnualPlanProcess.ADJUST_DRILL_PLAN, Map.of("drills", List.of(row)));
    }

    private static Map<String, Object> row(Drill drill, String plan, String day, String note) {
        Map<String, Object> row = new HashMap<>(Map.of("number", drill.number(), "what", PlanLines.what(drill), "plan", plan, "plannedOn", day));
        if (note != null) {
            row.put("note", note);
        }
        return row;
    }

    private void reckon() {
        runs.reckon();
        work();
    }

    /** Batches of the calendar and plans that are applied. */
    private void work() {
        for (String process : List.of(AnnualPlanProcess.CALENDAR, AnnualPlanProcess.KEY)) {
            List<Job> due = management.createJobQuery().processDefinitionKey(process).messages().list();
            while (!due.isEmpty()) {
                due.forEach(job -> management.executeJob(job.getId()));
                due = management.createJobQuery().processDefinitionKey(process).messages().list();
            }
        }
    }

    private void fire(String number, String element) {
        management.executeJob(
            management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().singleResult().getId());
    }

    private List<Job> waiting() {
        return management.createJobQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR).messages().list();
    }

    private Drill only(String unit) {
        assertThat(of(unit)).hasSize(1);
        return of(unit).get(0);
    }

    private List<Drill> of(String unit) {
        return jdbc.sql("select * from hazardflow.drill where unit = ? and cancelled_at is null order by window_start, number").param(unit)
            .query(Drill.class).list();
    }

    /** The newest of the year. */
    private AnnualPlan planOf(String unit, int year) {
        return plans.get(jdbc.sql("""
            select number from hazardflow.annual_drill_plan where unit = ? and year = ? and state <> 'WITHDRAWN'""").params(unit, year)
            .query(String.class).single());
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("""
            select number, unit, rule, subject, period, plan, proposed_on from hazardflow.drill where cancelled_at is null order by number""")
            .query().listOfRows();
    }

    private boolean flagOf(String number, String column) {
        return jdbc.sql("select " + column + " from hazardflow.annual_drill_plan where number = ?").param(number).query(Boolean.class).single();
    }

    private static Date date(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(EngineClock.ZONE).toInstant());
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private void flag(String enterprise, String column, boolean value) {
        jdbc.sql("update hazardflow.enterprise set " + column + " = ? where id = ?").params(value, enterprise).update();
    }

    private void status(List<String> enterprises, String status) {
        enterprises.forEach(id -> jdbc.sql("update hazardflow.enterprise set status = ? where id = ?").params(status, id).update());
    }

    private void active(List<String> ids, boolean active) {
        ids.forEach(id -> jdbc.sql("update hazardflow.rescue_team set active = ? where id = ?").params(active, id).update());
    }

    private void plan(String id, String enterprise, String type, String event, String filed) {
        jdbc.sql("""
                insert into hazardflow.contingency_plan (id, title, level, owner, enterprise, version, plan_type, event_type, filed_on)
                values (:id, '试验预案' || :id, case when cast(:enterprise as text) is null then 'SPECIAL' else 'UNIT' end, '试验单位', :enterprise, '2024版',
                    :type, :event, cast(:filed as date))""")
            .param("id", id).param("enterprise", enterprise).param("type", type).param("event", event).param("filed", filed).update();
    }

    private List<String> calendars() {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR).list().stream()
            .map(instance -> instance.getId()).toList();
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private List<String> passed(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().orderPartiallyByOccurrence().asc().list().stream()
            .filter(activity -> !activity.isCanceled() || activity.getActivityType().startsWith("boundary"))
                .map(HistoricActivityInstance::getActivityId).toList();
    }
}
