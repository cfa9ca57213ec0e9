package io.hazardflow.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.notice.NoticeText;
import io.hazardflow.notice.NoticeTexts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ExpiryWatchTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 30);
    private static final String ENTERPRISE = "e0090";

    @Autowired
    private ExpiryWatch watch;
    @Autowired
    private ValidityTable table;
    @Autowired
    private HazardCases cases;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Callers callers;
    @Autowired
    private NoticeTexts texts;
    @Autowired
    private JdbcClient jdbc;

    private record Told(String kind, String days, List<String> posts, List<String> people, String path, String subject) {
    }

    @BeforeEach
    @AfterEach
    void nothingIsEntered() {
        jdbc.sql("delete from hazardflow.announcement where kind like 'validity-%' or kind like 'plan-%due'").update();
        jdbc.sql("delete from hazardflow.expiry_told").update();
        jdbc.sql("update hazardflow.contingency_plan set review_due = null").update();
        jdbc.sql("delete from hazardflow.enterprise_validity").update();
        jdbc.sql("delete from hazardflow.officer_certificate where number like 'TEST-%'").update();
        ClockUtil.reset();
    }

    @Test
    void eachThresholdIsToldOnceAndTheDayAfterTheLastOpensACase() {
        String id = licence(LAST_DAY);
        String safety = "enterprise-safety:" + ENTERPRISE;
        String head = "enterprise-head:" + ENTERPRISE;
        String street = "street-office:" + jdbc.sql("select street from hazardflow.enterprise where id = ?").param(ENTERPRISE)
            .query(String.class).single();

        look(LAST_DAY.minusDays(61));
        assertThat(told(id)).isEmpty();
        look(LAST_DAY.minusDays(60));
        look(LAST_DAY.minusDays(60));
        look(LAST_DAY.minusDays(59));
        assertThat(told(id)).extracting(Told::days, Told::posts).containsExactly(tuple("60", List.of(safety, head)));
        look(LAST_DAY.minusDays(30));
        look(LAST_DAY);
        assertThat(told(id)).extracting(Told::kind).containsOnly("validity-soon").hasSize(3);
        assertThat(told(id).get(2).posts()).containsExactly(safety, head, street);
        look(LAST_DAY.plusDays(1));
        look(LAST_DAY.plusDays(2));

        assertThat(told(id)).hasSize(4);
        Told last = told(id).get(3);
        assertThat(last.kind()).isEqualTo("validity-expired");
        assertThat(last.path()).isEqualTo("/hazards/" + last.subject());
        HazardCase hazard = cases.find(last.subject()).orElseThrow();
        assertThat(hazard.state()).isEqualTo(HazardState.TRIAGED);
        assertThat(hazard.category()).isEqualTo("XC01");
        assertThat(hazard.description()).isEqualTo("特种设备定期检验（1号电梯）已于 2026-08-30 到期，没有登记续期。");
        assertThat(callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(hazard.number()).count())).isPositive();
    }

    @Test
    void afterDaysOfStandstillOnlyWhatHoldsNowIsTold() {
        String id = licence(LAST_DAY);
        look(LAST_DAY.minusDays(61));

        look(LAST_DAY.minusDays(27));
        assertThat(told(id)).extracting(Told::days).containsExactly("27");
        look(LAST_DAY.plusDays(3));
        assertThat(told(id)).extracting(Told::kind).containsExactly("validity-soon", "validity-expired");
    }

    @Test
    void aRenewalEndsItAndBeginsAnew() {
        String id = licence(LAST_DAY);
        look(LAST_DAY.minusDays(60));
        table.change(id, "TS-1", "1号电梯", LAST_DAY.plusYears(1), "safety");

        look(LAST_DAY);
        look(LAST_DAY.plusDays(1));
        assertThat(told(id)).hasSize(1);
        look(LAST_DAY.plusYears(1).minusDays(60));
        assertThat(told(id)).extracting(Told::days).containsExactly("60", "60");
    }

    @Test
    void whatIsNoLongerNeededIsNotWatched() {
        String id = licence(LAST_DAY);
        table.end(id, "safety");

        look(LAST_DAY.plusDays(1));
        assertThat(told(id)).isEmpty();
    }

    @Test
    void whatRanOutLongAgoIsToldButOpensNoCase() {
        String id = licence(LAST_DAY);

        look(LAST_DAY.plusDays(91));
        assertThat(told(id)).extracting(Told::kind, Told::subject).containsExactly(tuple("validity-expired", null));
    }

    @Test
    void theCaseOfACertificateNamesNobody() {
        ClockUtil.setCurrentTime(at(LAST_DAY));
        String id = table.add(ENTERPRISE, ValidityKind.SPECIAL_OPERATION, "T120102199001011234", "张电工", LAST_DAY, "safety");
        look(LAST_DAY.plusDays(1));

        assertThat(cases.find(told(id).get(0).subject()).orElseThrow().description()).doesNotContain("张电工", "T12010219")
            .contains("特种作业操作证");
    }

    @Test
    void anOfficersCertificateIsToldToHimAndHisDepartmentUnlessALaterOneFollows() {
        jdbc.sql("""
                insert into hazardflow.officer_certificate (number, person, department, valid_from, valid_to) values
                    ('TEST-1', 'grid.001', 'yjj', date '2020-01-01', date '2026-08-30'),
                    ('TEST-2', 'grid.002', 'yjj', date '2020-01-01', date '2026-08-30'),
                    ('TEST-3', 'grid.002', 'yjj', date '2020-01-01', date '2031-08-30')""").update();
        look(LAST_DAY.minusDays(30));

        assertThat(told("TEST-1")).extracting(Told::posts, Told::people)
            .containsExactly(tuple(List.of("dept:yjj"), List.of("grid.001")));
        assertThat(told("TEST-2")).isEmpty();
    }

    @Test
    void aPlanIsToBeEvaluatedByItsOwnerAndTheLawMakesItAHazard() {
        String obliged = plan("where e.high_risk and e.status = 'OPERATING'");
        String small = plan("where not e.high_risk and not e.above_scale and e.status = 'OPERATING'");
        String enterprise = jdbc.sql("select enterprise from hazardflow.contingency_plan where id = ?").param(obliged).query(String.class).single();
        List<String> owners = List.of("enterprise-safety:" + enterprise, "enterprise-head:" + enterprise);
        String department = "dept:" + jdbc.sql("""
            select i.department from hazardflow.enterprise e join hazardflow.industry i on i.code = e.industry where e.id = ? limit 1""")
            .param(enterprise).query(String.class).single();

        look(LAST_DAY.minusDays(60));
        look(LAST_DAY);
        assertThat(toldOfPlan(obliged)).extracting(Told::kind, Told::days, Told::path)
            .containsExactly(tuple("plan-due", "60", "/contingency-plans/" + obliged), tuple("plan-due", "0", "/contingency-plans/" + obliged));
        assertThat(toldOfPlan(obliged).get(0).posts()).isEqualTo(owners);
        assertThat(toldOfPlan(obliged).get(1).posts()).hasSize(3).containsAll(owners).contains(department);
        look(LAST_DAY.plusDays(1));

        assertThat(toldOfPlan(small).get(2)).extracting(Told::kind, Told::subject).containsExactly("plan-overdue", null);
        HazardCase hazard = cases.find(toldOfPlan(obliged).get(2).subject()).orElseThrow();
        assertThat(hazard.category()).isEqualTo("JC09");
        assertThat(hazard.description()).contains("应于 2026-08-30 前评估，至今没有登记评估结果。");
    }

    @Test
    void aRevisedPlanIsToBeFiledAndThenNobodyIsTold() {
        String plan = jdbc.sql("select id from hazardflow.contingency_plan where level = 'DEPARTMENT' and department = 'wlj' order by id limit 1")
            .query(String.class).single();
        jdbc.sql("update hazardflow.contingency_plan set filed_on = null, revised_on = date '2026-07-01' where id = ?").param(plan).update();
        look(LocalDate.of(2026, 7, 2));
        look(LocalDate.of(2026, 7, 29));
        look(LocalDate.of(2026, 7, 30));
        assertThat(toldOfPlan(plan)).extracting(Told::kind, Told::days).containsExactly(tuple("plan-due", "27"), tuple("plan-due", "0"),
            tuple("plan-overdue", "1"));
        assertThat(toldOfPlan(plan).get(0).posts()).containsExactly("dept:wlj");
        assertThat(toldOfPlan(plan).get(2).posts()).containsExactly("dept:wlj", "district-coordination");
        assertThat(toldOfPlan(plan).get(2).subject()).isNull();

        jdbc.sql("update hazardflow.contingency_plan set filed_on = date '2026-07-30' where id = ?").param(plan).update();
        look(LocalDate.of(2026, 7, 31));
        assertThat(toldOfPlan(plan)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"61, ", "60, 60", "59, 60", "31, 60", "30, 30", "1, 30", "0, 0", "-1, -1", "-400, -1"})
    void theLastThresholdPassedCounts(long left, Integer threshold) {
        assertThat(Thresholds.passed(List.of(60, 30, 0), left).orElse(null)).isEqualTo(threshold);
    }

    @Test
    void theWordsSayWhatAndUntilWhen() {
        Map<String, String> facts = Map.of("kind", "安全生产责任保险", "owner", "<b>甲\"乙</b>", "item", "", "days", "0", "expiresOn", "2026-08-30",
            "caseNumber", "YH-1");
        assertThat(texts.of("validity-soon", facts, Locale.SIMPLIFIED_CHINESE)).isEqualTo(new NoticeText("安全生产责任保险今天到期",
            "<b>甲\"乙</b>的安全生产责任保险有效期至 2026-08-30。请及时办理续期，并登记新的有效期；到期未续的转为隐患。"));
        assertThat(texts.of("validity-expired", facts, Locale.ENGLISH).body()).contains("YH-1");
        Map<String, String> plan = Map.of("kind", "备案", "owner", "甲乙厂", "item", "综合预案", "version", "2026版", "days", "27", "expiresOn", "2026-07-29",
            "caseNumber", "");
        assertThat(texts.of("plan-due", plan, Locale.SIMPLIFIED_CHINESE)).isEqualTo(new NoticeText("应急预案备案还有 27 天到期",
            "甲乙厂的《综合预案》（2026版）应于 2026-07-29 前备案。请办理备案，由受理部门登记备案日期。"));
        assertThat(texts.of("plan-overdue", plan, Locale.SIMPLIFIED_CHINESE).body()).endsWith("请尽快办理备案。");
        assertThat(texts.of("plan-due", plan, Locale.ENGLISH).title()).isEqualTo("Filing of a contingency plan is due in 27 days");
        assertThat(texts.of("plan-overdue", plan, Locale.ENGLISH).body()).contains("was to be filed by 2026-07-29");
        assertThat(texts.of("duty-gap", Map.of("post", "甲岗", "from", "8:00", "to", "9:00"), Locale.ENGLISH).title()).contains("甲岗");
    }

    private String licence(LocalDate lastDay) {
        ClockUtil.setCurrentTime(at(lastDay.minusDays(100)));
        return table.add(ENTERPRISE, ValidityKind.SPECIAL_EQUIPMENT, "TS-1", "1号电梯", lastDay, "safety");
    }

    /** The first plan of such an enterprise, to be evaluated until the last day. */
    private String plan(String where) {
        String id = jdbc.sql("select p.id from hazardflow.contingency_plan p join hazardflow.enterprise e on e.id = p.enterprise " + where
            + " order by p.id limit 1").query(String.class).single();
        jdbc.sql("update hazardflow.contingency_plan set filed_on = null, review_due = ? where id = ?").params(LAST_DAY, id).update();
        return id;
    }

    private List<Told> toldOfPlan(String plan) {
        return told("plan-%due", jdbc.sql("select title from hazardflow.contingency_plan where id = ?").param(plan).query(String.class).single());
    }

    private void look(LocalDate day) {
        ClockUtil.setCurrentTime(at(day));
        watch.look();
    }

    private List<Told> told(String item) {
        String named = item.startsWith("TEST") ? item
            : jdbc.sql("select item from hazardflow.enterprise_validity where id = ?").param(item).query(String.class).single();
        return told("validity-%", named);
    }

    private List<Told> told(String kinds, String named) {
        return jdbc.sql("""
                select kind, facts ->> 'days' as days, posts, people, path, subject from hazardflow.announcement
                where kind like ? and facts ->> 'item' like '%' || ? || '%' order by created_at, kind""").params(kinds, named)
            .query((row, index) -> new Told(row.getString("kind"), row.getString("days"), List.of((String[]) row.getArray("posts").getArray()),
                List.of((String[]) row.getArray("people").getArray()), row.getString("path"), row.getString("subject"))).list();
    }

    private static Date at(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
