package io.hazardflow.campaign.selfcheck;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;

@ProcessTest
class SelfCheckPlanTest {

    @Autowired
    private PlanEditing editing;
    @Autowired
    private SelfCheckPlanController controller;
    @Autowired
    private SelfCheckPlanDataset dataset;
    @Autowired
    private EffectivePlans plans;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aDefaultOfItsOwn() {
        at("2026-08-03T09:00:00");
        jdbc.sql("""
            insert into hazardflow.checklist (id, version, title, sector, department, effective_from, effective_to)
            values ('ZP', '1', '试验计划清单', '试验', 'yjj', '2026-01-01', '2027-12-31')""").update();
        jdbc.sql("""
            insert into hazardflow.self_check_default (industry, checklist, frequency, effective_from, basis)
            values (null, 'ZP', 'QUARTERLY', '2026-02-01', '试验')""").update();
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.self_check_plan").update();
        jdbc.sql("delete from hazardflow.self_check_default where checklist = 'ZP'").update();
        jdbc.sql("delete from hazardflow.checklist where id = 'ZP'").update();
    }

    @Test
    void anEnterpriseMayWantMoreItsStreetMayDemandMoreAndTheMostFrequentCounts() {
        assertThat(line("safety.e0053").frequency().code()).isEqualTo("QUARTERLY");
        set("safety.e0053", "e0053", Frequency.MONTHLY, null);
        assertThat(line("safety.e0053")).satisfies(line -> {
            assertThat(line.frequency().label()).isEqualTo("每月");
            assertThat(line.least().code()).isEqualTo("QUARTERLY");
            assertThat(line.own().code()).isEqualTo("MONTHLY");
            assertThat(line.demanded()).isNull();
        });
        String office = "office." + jdbc.sql("select street from hazardflow.enterprise where id = 'e0053'").query(String.class).single();
        set(office, "e0053", Frequency.WEEKLY, "上月发现两处同类隐患");
        assertThat(line("safety.e0053").frequency().code()).isEqualTo("WEEKLY");
        set(office, "e0053", null, null);
        assertThat(line("safety.e0053").frequency().code()).isEqualTo("MONTHLY");
    }

    @Test
    void nobodyGoesBelowTheDefaultOrSetsWhatIsNotHis() {
        refused("safety.e0053", "e0053", Frequency.YEARLY, null, "不能低于");
        refused("safety.e0053", "e0054", Frequency.WEEKLY, null, "不在您的范围");
        refused("office.001", "e0053", Frequency.WEEKLY, "上月发现两处同类隐患", "不在您的范围");
        refused("committee", "e0053", Frequency.WEEKLY, null, "写明理由");
        refused("staff.e0053", "e0053", Frequency.WEEKLY, null, "由企业负责人");
        refused("leader", "e0053", Frequency.WEEKLY, "上月发现两处同类隐患", "由企业负责人");
    }

    @Test
    void theSheetHoldsToTheSameRules() {
        assertThat(imported("e0053", "ZP", "MONTHLY")).isTrue();
        assertThat(imported("e0053", "ZP", "YEARLY")).isFalse();
        assertThat(imported("e0053", "NO", "MONTHLY")).isFalse();
        assertThat(imported("e99999", "ZP", "MONTHLY")).isFalse();
    }

    @Test
    void everyDefaultNamesAChecklistThatIsThere() {
        assertThat(jdbc.sql("""
            select distinct checklist from hazardflow.self_check_default d
            where not exists (select from hazardflow.checklist c where c.id = d.checklist)""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
            select distinct industry from hazardflow.self_check_default d
            where industry is not null and not exists (select from hazardflow.industry i where i.code = d.industry)""").query(String.class).list()).isEmpty();
        assertThat(plans.of("e0001", LocalDate.of(2026, 8, 3))).extracting(EffectivePlan::checklist).contains("XF");
    }

    @Test
    void periodsAreThoseOfTheCalendar() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertThat(Frequency.DAILY.of(newYear)).isEqualTo(new Frequency.Period("2027-01-01", newYear, newYear));
        assertThat(Frequency.WEEKLY.of(newYear)).isEqualTo(new Frequency.Period("2026-W53", LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)));
        assertThat(Frequency.MONTHLY.of(newYear)).isEqualTo(new Frequency.Period("2027-01", newYear, LocalDate.of(2027, 1, 31)));
        assertThat(Frequency.QUARTERLY.of(newYear.minusDays(1))).isEqualTo(
            new Frequency.Period("2026-Q4", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Frequency.HALF_YEARLY.of(LocalDate.of(2027, 6, 30))).isEqualTo(new Frequency.Period("2027-H1", newYear, LocalDate.of(2027, 6, 30)));
        assertThat(Frequency.HALF_YEARLY.of(LocalDate.of(2027, 7, 1)).code()).isEqualTo("2027-H2");
        assertThat(Frequency.YEARLY.of(newYear)).isEqualTo(new Frequency.Period("2027", newYear, LocalDate.of(2027, 12, 31)));
    }

    @Test
    void aReminderNeverComesInTheFirstHalfOfTheTime() {
        Instant now = Instant.parse("2026-08-03T00:00:00Z");
        Instant due = Instant.parse("2026-08-05T00:00:00Z");
        assertThat(OpenWindows.remindAt(now, due, Duration.ofHours(6))).isEqualTo(due.minus(Duration.ofHours(6)));
        assertThat(OpenWindows.remindAt(now, due, Duration.ofDays(7))).isEqualTo(Instant.parse("2026-08-04T00:00:00Z"));
    }

    private SelfCheckPlanController.Line line(String user) {
        SelfCheckPlanController.Plan[] plan = new SelfCheckPlanController.Plan[1];
        callers.actAs(user, () -> plan[0] = controller.plan(null));
        return plan[0].lines().stream().filter(line -> line.checklist().equals("ZP")).findFirst().orElseThrow();
    }

    private void set(String user, String enterprise, Frequency frequency, String reason) {
        editing.set(new PlanEditing.Wanted(enterprise, "ZP", frequency, reason), callers.byId(user));
    }

    private void refused(String user, String enterprise, Frequency frequency, String reason, String why) {
        assertThatThrownBy(() -> set(user, enterprise, frequency, reason)).isInstanceOfSatisfying(ErrorResponseException.class, refusal ->
            assertThat(refusal.getBody().getDetail()).contains(why));
    }

    private boolean imported(String enterprise, String checklist, String frequency) {
        ImportErrors errors = new ImportErrors();
        dataset.check(List.of(new ImportRow(2, new HashMap<>(Map.of("enterprise", enterprise, "checklist", checklist, "origin", "OWN",
            "frequency", frequency)))), errors);
        try {
            errors.refuseIfAny();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
