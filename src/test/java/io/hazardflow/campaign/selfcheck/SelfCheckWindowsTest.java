package io.hazardflow.campaign.selfcheck;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which self-checks come to whom by default, and from when to when each of them can be made. */
@ProcessTest
class SelfCheckWindowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private static int enterprises;

    @Autowired
    private EffectivePlans plans;
    @Autowired
    private Checklists checklists;
    @Autowired
    private SelfChecks checks;
    @Autowired
    private SelfCheckDriver selfChecks;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.self_check_plan where enterprise like 'e98%'").update();
        jdbc.sql("delete from hazardflow.enterprise where id like 'e98%'").update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GAS_STATION|WH MONTHLY, XF MONTHLY",
        "LNG_STATION|TZ QUARTERLY, XF MONTHLY",
        "HAZCHEM_TRADE|WH MONTHLY, XF MONTHLY",
        "INDUSTRY_LARGE|KJ QUARTERLY, TZ QUARTERLY, WF HALF_YEARLY, XF MONTHLY",
        "INDUSTRY_SMALL|KJ HALF_YEARLY, XF MONTHLY",
        "COMPLEX|TZ QUARTERLY, XF MONTHLY",
        "MARKET|XF MONTHLY",
        "HOTEL|TZ QUARTERLY, XF MONTHLY",
        "CATERING|RQ MONTHLY, XF MONTHLY",
        "ENTERTAINMENT|XF MONTHLY",
        "SPORTS|XF MONTHLY",
        "SCHOOL|XF MONTHLY",
        "HOSPITAL|TZ QUARTERLY, WF HALF_YEARLY, XF MONTHLY",
        "ELDERLY_CARE|XF MONTHLY",
        "WAREHOUSE|CC MONTHLY, XF MONTHLY",
        "CONSTRUCTION|JZ MONTHLY, XF MONTHLY",
        "TRANSPORT|JT MONTHLY, XF MONTHLY",
        "PROPERTY|TZ QUARTERLY, XF MONTHLY",
        "OTHER|XF MONTHLY"})
    void everyIndustryHasItsDefaults(String industry, String expected) {
        List<EffectivePlan> found = plans.of(enterprise(industry), DAY);
        assertThat(found).extracting(plan -> plan.checklist() + " " + plan.frequency()).containsExactly(expected.split(", "));
        assertThat(found).allSatisfy(plan -> {
            assertThat(plan.origin()).isEqualTo("DEFAULT");
            assertThat(plan.basis()).isNotBlank();
            assertThat(checklists.newest(plan.checklist(), DAY)).isPresent();
        });
    }

    @Test
    void noIndustryIsForgottenInTheTableAbove() throws NoSuchMethodException {
        List<String> told = Arrays.stream(getClass().getDeclaredMethod("everyIndustryHasItsDefaults", String.class, String.class)
            .getAnnotation(CsvSource.class).value()).map(row -> row.split("\\|")[0]).toList();
        assertThat(jdbc.sql("select code from hazardflow.industry").query(String.class).list()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void whoIsOutOfBusinessHasNothingToCheck() {
        String enterprise = enterprise("HOTEL");
        assertThat(plans.of(enterprise, DAY)).isNotEmpty();
        jdbc.sql("update hazardflow.enterprise set status = 'SUSPENDED' where id = ?").param(enterprise).update();
        assertThat(plans.of(enterprise, DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DAILY, 1, 6", "WEEKLY, 5, 24", "MONTHLY, 15, 72", "QUARTERLY, 30, 168", "HALF_YEARLY, 45, 168", "YEARLY, 60, 336"})
    void eachFrequencyGivesItsDaysAndRemindsBefore(Frequency frequency, int days, int hours) {
        String enterprise = enterprise("OTHER");
        wish(enterprise, "KJ", frequency);
        assertThat(plans.of(enterprise, DAY)).filteredOn(plan -> plan.checklist().equals("KJ")).singleElement()
            .extracting(EffectivePlan::frequency, EffectivePlan::origin, EffectivePlan::windowDays, EffectivePlan::remindHours)
            .containsExactly(frequency, "OWN", days, hours);
    }

    @ParameterizedTest(name = "default {0}, wish {1}")
    @CsvSource({"DAILY, DAILY, DAILY, DEFAULT", "DAILY, YEARLY, DAILY, DEFAULT", "WEEKLY, MONTHLY, WEEKLY, DEFAULT",
        "MONTHLY, WEEKLY, WEEKLY, OWN", "MONTHLY, MONTHLY, MONTHLY, DEFAULT", "QUARTERLY, MONTHLY, MONTHLY, OWN",
        "HALF_YEARLY, QUARTERLY, QUARTERLY, OWN", "HALF_YEARLY, YEARLY, HALF_YEARLY, DEFAULT", "YEARLY, DAILY, DAILY, OWN"})
    void theMoreFrequentOfDefaultAndWishCounts(Frequency byDefault, Frequency wish, Frequency counts, String origin) {
        String enterprise = enterprise("OTHER");
        jdbc.sql("""
            insert into hazardflow.self_check_default (industry, checklist, frequency, effective_from, effective_to, basis)
            values ('OTHER', 'KJ', ?, '2026-08-01', '2026-08-03', '试验')""").param(byDefault.name()).update();
        try {
            wish(enterprise, "KJ", wish);
            assertThat(of(enterprise, "KJ", LocalDate.of(2026, 8, 1))).containsExactly(counts + " " + origin);
            assertThat(of(enterprise, "KJ", DAY)).containsExactly(counts + " " + origin);
            assertThat(of(enterprise, "KJ", DAY.plusDays(1))).as("the default has ended").containsExactly(wish + " OWN");
            assertThat(of(enterprise, "KJ", LocalDate.of(2026, 7, 31))).as("the default has not begun").containsExactly(wish + " OWN");
        } finally {
            jdbc.sql("delete from hazardflow.self_check_default where basis = '试验'").update();
        }
    }

    /** By the checklist of the driver alone. */
    @Nested
    class Opened {

        @BeforeEach
        void oneChecklist() {
            selfChecks.begin();
            jdbc.sql("update hazardflow.checklist set effective_to = '2029-12-31' where id = 'ZT'").update();
        }

        @AfterEach
        void noneLeft() {
            selfChecks.end();
        }

        @ParameterizedTest(name = "{1} on {0}")
        @CsvSource({
            "2028-02-01, MONTHLY,     2028-02,    2028-02-15, 2028-03-01",
            "2028-02-20, MONTHLY,     2028-02,    2028-02-29, 2028-03-01",
            "2027-02-20, MONTHLY,     2027-02,    2027-02-28, 2027-03-01",
            "2028-02-29, MONTHLY,     2028-02,    2028-02-29, 2028-03-01",
            "2028-02-29, DAILY,       2028-02-29, 2028-02-29, 2028-03-01",
            "2028-02-29, WEEKLY,      2028-W09,   2028-03-04, 2028-03-06",
            "2028-03-05, WEEKLY,      2028-W09,   2028-03-05, 2028-03-06",
            "2027-01-03, WEEKLY,      2026-W53,   2027-01-03, 2027-01-04",
            "2028-01-31, QUARTERLY,   2028-Q1,    2028-02-29, 2028-04-01",
            "2028-03-03, QUARTERLY,   2028-Q1,    2028-03-31, 2028-04-01",
            "2028-03-31, QUARTERLY,   2028-Q1,    2028-03-31, 2028-04-01",
            "2028-04-01, QUARTERLY,   2028-Q2,    2028-04-30, 2028-07-01",
            "2028-12-31, QUARTERLY,   2028-Q4,    2028-12-31, 2029-01-01",
            "2028-06-30, HALF_YEARLY, 2028-H1,    2028-06-30, 2028-07-01",
            "2028-07-01, HALF_YEARLY, 2028-H2,    2028-08-14, 2029-01-01",
            "2028-01-01, YEARLY,      2028,       2028-02-29, 2029-01-01",
            "2028-12-31, YEARLY,      2028,       2028-12-31, 2029-01-01"})
        void aWindowEndsWithItsDaysOrItsPeriod(LocalDate day, Frequency frequency, String period, LocalDate due, LocalDate lapses) {
            at(day + "T00:10:00");
            SelfCheck check = checks.get(selfChecks.opened(enterprise("OTHER"), frequency));
            assertThat(check.period()).isEqualTo(period);
            assertThat(check.due()).isEqualTo(at23(due));
            assertThat(check.lapsesAt()).isEqualTo(lapses.atStartOfDay(EngineClock.ZONE).toInstant());
        }

        @Test
        void whatWasAskedForLessOftenIsMadeFirstWhileThereIsTimeForIt() {
            at("2026-04-01T00:10:00");
            String monthly = selfChecks.opened("e0109", Frequency.MONTHLY);
            selfChecks.plan("e0109", Frequency.WEEKLY, "DEMANDED");
            at("2026-04-02T00:10:00");
            selfChecks.openWindows();
            assertThat(selfChecks.all("e0109")).filteredOn(number -> checks.get(number).state() == SelfCheckState.OPEN).containsExactly(monthly);

            at("2026-04-16T00:10:00");
            selfChecks.fire(monthly, "self-check-missed");
            selfChecks.openWindows();
            assertThat(checks.get(selfChecks.openOf("e0109"))).extracting(SelfCheck::period, SelfCheck::due)
                .containsExactly("2026-W16", at23(LocalDate.of(2026, 4, 19)));
        }

        @Test
        void whatWasMadeInThePeriodIsNotAskedForAgainWhenTheFrequencyChanges() {
            at("2026-06-01T00:10:00");
            selfChecks.plan("e0109", Frequency.MONTHLY, "OWN");
            selfChecks.plan("e0109", Frequency.WEEKLY, "DEMANDED");
            selfChecks.openWindows();
            selfChecks.make("safety.e0109", selfChecks.openOf("e0109"), "COMPLIANT", "COMPLIANT", "COMPLIANT");
            int made = selfChecks.all("e0109").size();

            takeBack("DEMANDED");
            at("2026-06-10T00:10:00");
            selfChecks.openWindows();
            assertThat(selfChecks.all("e0109")).as("June has its own").hasSize(made);

            at("2026-07-01T00:10:00");
            selfChecks.openWindows();
            assertThat(checks.get(selfChecks.openOf("e0109")).period()).isEqualTo("2026-07");
        }

        @Test
        void aMissedOneOfTheShorterPeriodDoesNotSaveTheLongerOne() {
            at("2026-09-07T00:10:00");
            selfChecks.plan("e0109", Frequency.MONTHLY, "OWN");
            selfChecks.plan("e0109", Frequency.DAILY, "DEMANDED");
            selfChecks.openWindows();
            String daily = selfChecks.openOf("e0109");
            takeBack("DEMANDED");

            at("2026-09-08T00:10:00");
            selfChecks.openWindows();
            assertThat(selfChecks.all("e0109")).filteredOn(number -> !number.equals(daily)).last()
                .satisfies(number -> assertThat(checks.get(number).period()).isEqualTo("2026-09"));
        }

        private void takeBack(String origin) {
            jdbc.sql("delete from hazardflow.self_check_plan where enterprise = 'e0109' and origin = ?").param(origin).update();
        }
    }

    private static Instant at23(LocalDate day) {
        return LocalDateTime.of(day, LocalTime.of(23, 59, 59)).atZone(EngineClock.ZONE).toInstant();
    }

    private List<String> of(String enterprise, String checklist, LocalDate day) {
        return plans.of(enterprise, day).stream().filter(plan -> plan.checklist().equals(checklist))
            .map(plan -> plan.frequency() + " " + plan.origin()).toList();
    }

    private void wish(String enterprise, String checklist, Frequency frequency) {
        jdbc.sql("""
            insert into hazardflow.self_check_plan (ref, enterprise, checklist, origin, frequency, starts_on)
            values (?, ?, ?, 'OWN', ?, '2026-01-01')""").params(enterprise, enterprise, checklist, frequency.name()).update();
    }

    private String enterprise(String industry) {
        String id = "e98" + (100 + ++enterprises);
        jdbc.sql("""
                insert into hazardflow.enterprise (id, credit_code, name, street, address, industry)
                values (?, ?, '试验单位', '001', '某路 1 号', ?)""").params(id, "W" + id + "00000000000", industry).update();
        return id;
    }
}
