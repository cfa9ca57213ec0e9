package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.report.StatisticsPeriod;
import io.hazardflow.dashboard.report.StatisticsProcess;
import io.hazardflow.dashboard.report.UnitStatistics;
import io.hazardflow.platform.EngineClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsReportIT {

    private static final String LIST = "/api/statistics-reports";

    @Autowired
    private District district;
    @Autowired
    private UnitStatistics statistics;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    private String ofEnterprise;
    private String ofStreet;

    @BeforeAll
    void twoReports() {
        StatisticsPeriod last = StatisticsPeriod.endedBefore(StatisticsPeriod.Kind.QUARTER, LocalDate.now(EngineClock.ZONE));
        List<String> started = statistics.start(last, List.of("e0003", "s002"));
        ofEnterprise = started.stream().filter(number -> number.contains("e0003")).findFirst().orElseThrow();
        ofStreet = started.stream().filter(number -> number.contains("s002")).findFirst().orElseThrow();
    }

    @AfterAll
    void nobodyOwesThem() {
        callers.asSystem(() -> {
            for (String number : List.of(ofEnterprise, ofStreet)) {
                runtime.createMessageCorrelation(StatisticsProcess.DROPPED).processInstanceBusinessKey(number).correlate();
            }
            return null;
        });
        jdbc.sql("delete from hazardflow.plan_indicator_value where plan = '155IT'").update();
        jdbc.sql("delete from hazardflow.plan_indicator where plan = '155IT'").update();
    }

    @Test
    void aReportIsSeenByItsOwnAndDownloaded() {
        Account safety = district.as("safety.e0003");
        assertThat(safety.get(LIST).items()).extracting(row -> row.get("number").asText()).contains(ofEnterprise).doesNotContain(ofStreet);
        assertThat(district.as("safety.e0001").get(LIST + "/" + ofEnterprise).status()).isEqualTo(404);
        JsonNode report = safety.get(LIST + "/" + ofEnterprise).json();
        assertThat(report.get("figures")).extracting(line -> line.get("key").asText()).contains("FOUND", "RECTIFICATION", "OPEN")
            .doesNotContain("LOOK_BACK");
        assertThat(report.get("frozen").asBoolean()).isFalse();
        assertThat(report.get("current")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(district.as("office.002").get(LIST + "/" + ofStreet).json().get("figures")).extracting(line -> line.get("key").asText())
            .contains("LOOK_BACK");
        assertThat(district.as("coordination").get("/api/process-map/statistics-report").status()).isEqualTo(200);
        Answer sheet = safety.get(LIST + "/" + ofEnterprise + "/report.xlsx");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).contains("spreadsheetml");
        assertThat(safety.get(LIST + "/" + ofEnterprise + "/timeline").items()).extracting(step -> step.get("step").asText())
            .contains(StatisticsProcess.REPORT_DUE, StatisticsProcess.DRAFT);
    }

    @Test
    void whatCannotBeReadOrDoneIsRefusedInWords() {
        Account safety = district.as("safety.e0003");
        assertThat(safety.get(LIST + "?state=DONE").reason()).contains("「状态」应为");
        assertThat(safety.get(LIST + "?periodKind=WEEK").reason()).contains("「报表种类」应为");
        assertThat(safety.get(LIST + "?late=maybe").reason()).contains("「逾期」");
        assertThat(safety.get(LIST + "?size=0").reason()).contains("「每页条数」");
        Answer early = safety.post(LIST + "/" + ofEnterprise + "/corrections", "{\"reason\":\"数字有误，应予更正\"}");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.reason()).contains("已报送的统计表才能更正");
        assertThat(safety.post(LIST + "/" + ofEnterprise + "/corrections", "{}").reason()).contains("「更正原因」");
    }

    @Test
    void theNextPlanIsBroughtInBesideTheOneOfToday() {
        String head = "规划编号,规划名称,指标编号,序号,指标名称,计量单位,基期年,基期值,目标年,目标类型,目标值,方向,统计指标,来源\n";
        String plan = "155IT,试验规划,ACCIDENTS,1,生产安全事故起数,起,2025,10,2030,较基期变化,-0.1,越低越好,,试验\n";
        assertThat(load("plan-indicators", head + plan).status()).isEqualTo(200);
        assertThat(load("plan-indicators", head + plan.replace("-0.1", "")).text()).contains("目标值", "-0.1");
        assertThat(load("plan-indicators", head + plan.replace("越低越好,,", "越低越好,NO_SUCH,")).text()).contains("没有这个统计指标");
        String values = "规划编号,指标编号,年度,实际值,来源\n";
        assertThat(load("plan-indicator-values", values + "155IT,ACCIDENTS,2026,8,年度统计\n").status()).isEqualTo(200);
        assertThat(load("plan-indicator-values", values + "155IT,FIRES,2026,8,年度统计\n").text()).contains("没有这个指标");

        JsonNode plans = district.as("safety.e0003").get("/api/plan-indicators").json();
        JsonNode goal = plan(plans, "155IT").get("items").get(0);
        assertThat(goal.get("change").decimalValue()).isEqualByComparingTo("-0.2");
        assertThat(goal.get("reached").asBoolean()).isTrue();
        assertThat(plan(plans, "145").get("items")).hasSize(10).allSatisfy(one -> assertThat(one.get("baseValue").isNull()).isTrue());
    }

    private static JsonNode plan(JsonNode plans, String key) {
        return StreamSupport.stream(plans.spliterator(), false).filter(one -> one.get("plan").asText().equals(key)).findFirst().orElseThrow();
    }

    private Answer load(String dataset, String csv) {
        return district.as("admin").upload("/api/registry/" + dataset + "/import", dataset + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
