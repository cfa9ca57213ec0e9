package io.hazardflow.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.CampaignDriver;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.registry.RegistryImport;
import io.hazardflow.registry.SheetReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test in a transaction that is taken back, on a street of four made-up enterprises. */
@ProcessTest
@Transactional
class OverlapTest {

    private static final Map<String, Object> HOTELS = Map.of("industries", List.of("HOTEL"), "streets", List.of("012"));

    @Autowired
    private CampaignDriver driver;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Overlaps overlaps;
    @Autowired
    private OverlapFinder finder;
    @Autowired
    private CampaignObjects objects;
    @Autowired
    private RegistryImport imports;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fourHotels() {
        HazardDriver.at("2026-11-23T09:00:00");
        jdbc.sql("update hazardflow.campaign set state = 'CLOSED' where state not in ('CLOSED', 'REFUSED', 'CANCELLED')").update();
        jdbc.sql("delete from hazardflow.external_inspection").update();
        jdbc.sql("update hazardflow.enterprise set status = 'MOVED' where street = '012' and industry = 'HOTEL'").update();
        for (int i = 1; i <= 4; i++) {
            hotel("e900" + i);
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void countsWhatTheRegisterKnowsWhatWasDoneHereAndWhatOthersPlan() {
        enterprise("e9001", "credit_grade = 'A'");
        enterprise("e9002", "inspections_this_year = 1");
        enterprise("e9003", "inspections_this_year = 2");
        external("x00001", "e9001", "区市场监管局", "2026-12-10", "2026-12-12");
        inspected("e9002", "2026-03-02");
        inspected("e9004", "2026-03-02");

        String number = driver.start(HOTELS);

        assertThat(overlaps.of(number)).filteredOn(overlap -> overlap.kind() == Overlap.Kind.CAP)
            .extracting(Overlap::enterprise, Overlap::inspections, Overlap::cap, Overlap::proposal).containsExactly(
                tuple("e9001", 1, 1, Overlap.Choice.MERGE), tuple("e9002", 2, 2, Overlap.Choice.EXCLUDE), tuple("e9003", 2, 2, Overlap.Choice.EXCLUDE));
        assertThat(overlaps.summary(number)).isEqualTo("3 户超过年度检查次数上限；1 户与区市场监管局的检查计划在 30 日内重复");
    }

    @Test
    void aGradeDEnterpriseIsNeverTooOften() {
        enterprise("e9001", "credit_grade = 'D', inspections_this_year = 9");
        assertThat(overlaps.of(driver.start(HOTELS))).isEmpty();
    }

    @Test
    void nearIsWhatWasInspectedOrWillBeWithinTheDays() {
        inspected("e9001", "2026-10-25");
        inspected("e9002", "2026-10-23");
        external("x00001", "e9003", "区教育局", "2027-01-20", "2027-01-25");
        external("x00002", "e9004", "区教育局", "2027-03-01", "2027-03-02");

        assertThat(overlaps.of(driver.start(HOTELS))).extracting(Overlap::enterprise, Overlap::kind, Overlap::proposal).containsExactly(
            tuple("e9001", Overlap.Kind.NEAR, Overlap.Choice.EXCLUDE), tuple("e9003", Overlap.Kind.NEAR, Overlap.Choice.MERGE));
    }

    /** From 23 November on, visits until 12 January, thirty days apart. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-10-01, 2026-10-23,",
        "2026-10-01, 2026-10-24, EXCLUDE",
        "2026-11-22, 2026-11-22, EXCLUDE",
        "2026-11-20, 2026-11-23, MERGE",
        "2026-11-23, 2026-11-23, MERGE",
        "2026-10-01, 2027-06-30, MERGE",
        "2027-01-12, 2027-01-12, MERGE",
        "2027-02-11, 2027-02-20, MERGE",
        "2027-02-12, 2027-02-20,"})
    void anImportedVisitIsNearOnItsBorderDaysAndNoFurther(String from, String to, Overlap.Choice proposal) {
        load(",e9001,区教育局,%s,%s,年度检查\n".formatted(from, to));
        List<Overlap> found = overlaps.of(driver.start(HOTELS));
        if (proposal == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().extracting(Overlap::enterprise, Overlap::kind, Overlap::otherName, Overlap::visitFrom,
                Overlap::visitTo, Overlap::proposal).containsExactly("e9001", Overlap.Kind.NEAR, "区教育局", LocalDate.parse(from),
                LocalDate.parse(to), proposal);
        }
    }

    @Test
    void anImportedVisitOfTheYearCountsAndAListSentTwiceCountsOnce() {
        enterprise("e9001", "inspections_this_year = 1");
        enterprise("e9002", "inspections_this_year = 1");
        String list = ",e9001,区教育局,2025-12-31,2026-01-02,年度检查\n,e9002,区教育局,2026-01-01,2026-01-01,年度检查\n"
            + ",e9003,区教育局,2026-01-01,2026-01-01,年度检查\n";
        load(list);
        load(list);
        assertThat(overlaps.of(driver.start(HOTELS))).extracting(Overlap::enterprise, Overlap::kind, Overlap::inspections)
            .containsExactly(tuple("e9002", Overlap.Kind.CAP, 2));
    }

    @Test
    void visitsOfAnotherCampaignAreMergedAndThoseJustDoneLeftOut() {
        String first = driver.start(with(HOTELS, "name", "住宿场所消防安全专项"));
        driver.approve(first);
        String notFrozenYet = driver.start(HOTELS);
        assertThat(overlaps.of(notFrozenYet)).as("approved and full, though not frozen").hasSize(4);
        driver.file(first);
        inspected("e9002", "2026-11-20");
        external("x00001", "e9003", "市文旅局", "2026-12-01", "2026-12-02");

        String number = driver.start(HOTELS);
        assertThat(overlaps.summary(number)).isEqualTo("2 户超过年度检查次数上限；4 户与 " + first + "「住宿场所消防安全专项」在 30 日内重复；"
            + "1 户与市文旅局的检查计划在 30 日内重复；1 户在开始前 30 日内刚检查过");
        driver.approve(CampaignDriver.HEAD, number, Map.of("exceptions", List.of(
            Map.of("enterpriseId", "e9004", "exceptionDecision", "KEEP", "ground", "昨日发生火情"))));
        driver.file(number);

        assertThat(objects.of(number)).extracting(CampaignObject::enterprise, CampaignObject::choice, CampaignObject::mergedWith).containsExactly(
            tuple("e9001", ObjectChoice.MERGED, first), tuple("e9002", ObjectChoice.MERGED, first), tuple("e9003", ObjectChoice.MERGED, first),
            tuple("e9004", ObjectChoice.POOL, null));
        assertThat(objects.find(number, "e9004").orElseThrow().reason()).isEqualTo("昨日发生火情");
        assertThat(objects.find(number, "e9001").orElseThrow().reason()).isEqualTo("与住宿场所消防安全专项合并检查");
        assertThat(objects.counts(number)).isEqualTo(Map.of(ObjectChoice.MERGED, 3, ObjectChoice.POOL, 1));
    }

    @Test
    void whoReachedTheCapIsLeftOutUnlessTheApprovalSaysWhyNot() {
        enterprise("e9001", "inspections_this_year = 5");
        enterprise("e9002", "inspections_this_year = 6");
        String number = driver.start(HOTELS);
        driver.approve(CampaignDriver.HEAD, number, Map.of("exceptions", List.of(
            Map.of("enterpriseId", "e9002", "exceptionDecision", "KEEP", "ground", "曾被举报"))));
        driver.file(number);
        assertThat(objects.find(number, "e9001").orElseThrow()).satisfies(left -> {
            assertThat(left.choice()).isEqualTo(ObjectChoice.EXCLUDED);
            assertThat(left.reason()).isEqualTo("本年已检查 5 次，达到上限 2 次");
        });
        assertThat(objects.find(number, "e9002").orElseThrow().choice()).isEqualTo(ObjectChoice.POOL);

        String kept = driver.start(HOTELS);
        driver.approve(CampaignDriver.HEAD, kept, Map.of("capDecision", "KEEP", "nearDecision", "KEEP", "keepGround", "市级统一部署的专项行动"));
        driver.file(kept);
        assertThat(objects.counts(kept)).isEqualTo(Map.of(ObjectChoice.POOL, 4));
        assertThat(overlaps.of(kept)).allSatisfy(overlap -> assertThat(overlap.ground()).isEqualTo("市级统一部署的专项行动"));
    }

    @Test
    void allLeftOutIsAnEmptyPool() {
        jdbc.sql("update hazardflow.enterprise set inspections_this_year = 7 where street = '012' and industry = 'HOTEL'").update();
        String number = driver.start(HOTELS);
        driver.approve(number);
        driver.file(number);
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.REVISE_CAMPAIGN);
        assertThat(objects.of(number)).isEmpty();
    }

    @Test
    void exceptionsAreForWhoOverlaps() {
        enterprise("e9001", "inspections_this_year = 5");
        String number = driver.start(HOTELS);
        refused(number, "没有重复检查", "e9002", "KEEP");
        refused(number, "没有可以合并的检查", "e9001", "MERGE");
    }

    @Test
    void fiveThousandEnterprisesAreCheckedAndFrozenInSeconds() {
        jdbc.sql("""
            insert into hazardflow.enterprise (id, credit_code, name, street, address, industry, credit_grade, risk_color, inspections_this_year)
            select 'e' || (20000 + n), 'T' || lpad(n::text, 17, '0'), '试验企业' || n, '012', '某路' || n || '号', 'HOTEL',
                   (array['A', 'B', 'C', 'D'])[n % 4 + 1], (array['RED', 'ORANGE', 'YELLOW', 'BLUE'])[n % 4 + 1], n % 6
            from generate_series(1, 5000) n""").update();
        String number = driver.start(HOTELS);
        long began = System.nanoTime();
        OverlapFinder.Found found = finder.find(campaigns.get(number));
        assertThat(found.checked()).isEqualTo(5004);
        assertThat(found.overlaps()).isNotEmpty();
        driver.approve(number);
        driver.file(number);
        assertThat(campaigns.get(number).poolSize()).isEqualTo(5004);
        assertThat((System.nanoTime() - began) / 1_000_000_000).as("seconds").isLessThan(60);
    }

    private void refused(String number, String rule, String enterprise, String decision) {
        assertThatThrownBy(() -> driver.approve(CampaignDriver.HEAD, number, Map.of("exceptions", List.of(
            Map.of("enterpriseId", enterprise, "exceptionDecision", decision, "ground", "说明理由")))))
            .rootCause().isInstanceOf(FormRejectedException.class).hasMessageContaining(rule);
    }

    private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(key, value);
        return all;
    }

    private void hotel(String id) {
        jdbc.sql("""
                insert into hazardflow.enterprise (id, credit_code, name, street, address, industry) values (?, ?, ?, '012', '某路 1 号', 'HOTEL')
                on conflict (id) do nothing""")
            .params(id, "H" + id + "000000000000", "试验酒店" + id.substring(4)).update();
    }

    private void enterprise(String id, String change) {
        jdbc.sql("update hazardflow.enterprise set " + change + " where id = ?").param(id).update();
    }

    private void load(String rows) {
        imports.load("external-inspections", SheetReader.read(("编号,企业编号或统一社会信用代码,检查单位,计划检查自,计划检查至,检查事项\n" + rows)
            .getBytes(StandardCharsets.UTF_8)));
    }

    private void external(String id, String enterprise, String office, String from, String to) {
        jdbc.sql("insert into hazardflow.external_inspection values (?, ?, ?, ?, ?, '年度检查')")
            .params(id, enterprise, office, LocalDate.parse(from), LocalDate.parse(to)).update();
    }

    private void inspected(String enterprise, String day) {
        jdbc.sql("""
                insert into hazardflow.inspection (number, process_key, state, enterprise, arrived_at, ended_at)
                values (?, 'site-inspection', 'DONE', ?, cast(? as date) + time '10:00', cast(? as date) + time '12:00')""")
            .params("ZX-2020-999-" + enterprise.substring(1) + day.replace("-", ""), enterprise, day, day).update();
    }
}
