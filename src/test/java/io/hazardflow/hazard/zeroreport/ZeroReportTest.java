package io.hazardflow.hazard.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerRebuild;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProcessTest
class ZeroReportTest {

    @Autowired
    private FormService forms;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Callers callers;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private ZeroReports reports;
    @Autowired
    private ReportPeriods periods;
    @Autowired
    private ZeroReportController controller;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anEnterpriseThatFoundNothingSaysSoOnceAPeriod() {
        String number = file("safety.e0003", Map.of());

        assertThat(number).isEqualTo("LB-e0003-2026-11");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(ledger.timeline(number)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("file-zero-report");
            assertThat(event.basis()).singleElement().asString().contains("本系统设计值");
        });
        assertThatThrownBy(() -> file("head.e0003", Map.of())).hasMessageContaining("所属期间").hasMessageContaining("2026 年 11 月")
            .hasMessageContaining("同一期只能报送一次");
        assertThat(file("head.e0003", Map.of("period", "2026-10"))).isEqualTo("LB-e0003-2026-10");
    }

    @Test
    void onlyTheRunningPeriodAndTheOneBeforeCanBeReported() {
        assertThatThrownBy(() -> file("safety.e0004", Map.of("period", "2026-09"))).hasMessageContaining("所属期间");
        assertThatThrownBy(() -> file("safety.e0004", Map.of("period", "2026-12"))).hasMessageContaining("所属期间");
    }

    @Test
    void nobodyReportsForAnotherEnterprise() {
        assertThatThrownBy(() -> file("safety.e0004", Map.of("enterpriseId", "e0005"))).hasMessageContaining("企业");
        assertThatThrownBy(() -> file("safety.e0004", Map.of("statement", false))).hasMessageContaining("未发现事故隐患");
    }

    @Test
    void onlyEnterprisesFindTheProcessInTheirStartList() {
        assertThat(startable("safety.e0003")).isTrue();
        assertThat(startable("staff.e0053")).isTrue();
        assertThat(startable("office.001")).isFalse();
        assertThat(startable("law.yjj.1")).isFalse();
        assertThat(startable("coordination")).isFalse();
        assertThatThrownBy(() -> file("office.001", Map.of("enterpriseId", "e0006"))).hasMessageContaining("zero-report");
    }

    @Test
    void theListShowsEachHisOwnScope() {
        file("safety.e0007", Map.of("period", "2026-10"));

        assertThat(listed("staff.e0007")).isTrue();
        assertThat(listed("office.001")).isTrue();
        assertThat(listed("coordination")).isTrue();
        assertThat(listed("safety.e0008")).isFalse();
        assertThat(listed("office.002")).isFalse();
        assertThat(listed("expert")).isFalse();
        callers.actAs("office.001", () -> {
            assertThat(controller.list("e0007", LocalDate.parse("2026-10-31"), LocalDate.parse("2026-11-30"), 0, 20).items()).singleElement()
                .satisfies(row -> assertThat(row.checker()).isEqualTo("张三"));
            assertThat(controller.list("e0007", LocalDate.parse("2026-11-01"), null, 0, 20).total()).isZero();
        });
        callers.actAs("leader", () -> assertThat(controller.list("e0007", null, null, 0, 20).items()).singleElement()
            .satisfies(row -> assertThat(row.checker()).isNotEqualTo("张三")));
    }

    @Test
    void theListIsRebuiltFromTheLedger() {
        String number = file("safety.e0009", Map.of());
        ZeroReport before = reports.find(number).orElseThrow();
        rebuild.rebuild();

        assertThat(reports.find(number)).contains(before);
    }

    @Test
    @Transactional
    void aNewRowOfThePeriodsCountsFromItsDay() {
        jdbc.sql("""
            insert into hazardflow.zero_report_period (effective_from, unit, kept_open, basis) values ('2027-01-01', 'WEEK', 2, '试验'),
            ('2027-02-01', 'QUARTER', 1, '试验')""").update();

        at("2027-01-13T09:00:00");
        assertThat(periods.open().periods()).extracting(ReportPeriod::code).containsExactly("2027-W02", "2027-W01", "2026-W53");
        at("2027-02-13T09:00:00");
        assertThat(periods.open().periods()).extracting(ReportPeriod::label).containsExactly("2027 年第 1 季度", "2026 年 12 月");
        at("2026-11-23T09:00:00");
        assertThat(periods.open().periods()).extracting(ReportPeriod::code).containsExactly("2026-11", "2026-10");
    }

    private boolean listed(String user) {
        return reports.count(callers.byId(user), new ZeroReports.Filter("e0007", null, null)) > 0;
    }

    private boolean startable(String user) {
        boolean[] found = new boolean[1];
        callers.actAs(user, () -> found[0] = repository.createProcessDefinitionQuery().processDefinitionKey(ZeroReportProcess.KEY)
            .latestVersion().startablePermissionCheck().count() > 0);
        return found[0];
    }

    private String file(String user, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("enterpriseId", user.substring(user.indexOf('.') + 1), "period", "2026-11",
            "areas", "一至三层疏散通道、配电间、厨房燃气管线", "checkedItems", 36, "checker", "张三", "statement", true));
        document.putAll(changes);
        String definition = callers.asSystem(() -> repository.createProcessDefinitionQuery().processDefinitionKey(ZeroReportProcess.KEY)
            .latestVersion().singleResult().getId());
        String[] number = new String[1];
        callers.actAs(user, () -> number[0] = forms.submitStartForm(definition, Variables.createVariables().putValueTyped("fileZeroReport",
            SpinValues.jsonValue(text(document)).create())).getBusinessKey());
        return number[0];
    }

    private String text(Map<String, Object> document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void at(String shanghaiTime) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(shanghaiTime).atZone(EngineClock.ZONE).toInstant()));
    }
}
