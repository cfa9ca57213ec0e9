package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardDriver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens and makes self-checks by a checklist of three items of its own; the district's own plans would open hundreds of windows. */
@TestComponent
public class SelfCheckDriver {

    private final HazardDriver driver;
    private final Callers callers;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final JdbcClient jdbc;

    SelfCheckDriver(HazardDriver driver, Callers callers, RuntimeService runtime, ManagementService management, HistoryService history,
                    JdbcClient jdbc) {
        this.driver = driver;
        this.callers = callers;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** No defaults, one checklist. */
    public void begin() {
        jdbc.sql("update hazardflow.self_check_default set effective_to = effective_from").update();
        jdbc.sql("""
            insert into hazardflow.checklist (id, version, title, sector, department, effective_from, effective_to)
            values ('ZT', '1', '试验自查清单', '试验', 'yjj', '2026-01-01', '2027-12-31')""").update();
        for (int item = 1; item <= 3; item++) {
            jdbc.sql("""
                insert into hazardflow.checklist_item (checklist, version, item, position, aspect, text, basis, category, sub_grade)
                values ('ZT', '1', ?, ?, '通道', ?, '安全生产法', 'XC05', 'G1')""")
                .params("0" + item, item, "疏散通道保持畅通之" + item).update();
        }
    }

    /** As it was. */
    public void end() {
        jdbc.sql("delete from hazardflow.self_check_plan").update();
        jdbc.sql("update hazardflow.self_check_default set effective_to = null").update();
        runtime.createProcessInstanceQuery().processDefinitionKey(SelfCheckProcess.KEY).list().forEach(left -> callers.asSystem(() -> {
            runtime.createMessageCorrelation(SelfCheckProcess.SELF_CHECK_WITHDRAWN).processInstanceId(left.getId())
                .setVariable(NoteWithdrawn.REASON, "试验结束").correlate();
            return null;
        }));
        jdbc.sql("delete from hazardflow.checklist_item where checklist = 'ZT'").update();
        jdbc.sql("delete from hazardflow.checklist where id = 'ZT'").update();
    }

    /** Number of the self-check that a wish for this frequency opens. */
    public String opened(String enterprise, Frequency frequency) {
        plan(enterprise, frequency, "OWN");
        openWindows();
        return openOf(enterprise);
    }

    public void plan(String enterprise, Frequency frequency, String origin) {
        jdbc.sql("""
            insert into hazardflow.self_check_plan (ref, enterprise, checklist, origin, frequency, starts_on)
            values (:ref, :enterprise, 'ZT', :origin, :frequency, '2026-01-01')""").param("ref", enterprise + "/ZT/" + origin)
            .param("enterprise", enterprise).param("origin", origin).param("frequency", frequency.name()).update();
    }

    /** What the timer start does, with its batches. */
    public void openWindows() {
        Job day = management.createJobQuery().processDefinitionKey(SelfCheckProcess.CALENDAR).timers().singleResult();
        management.setJobDuedate(day.getId(), ClockUtil.getCurrentTime());
        management.executeJob(day.getId());
        runJobs(SelfCheckProcess.CALENDAR);
    }

    private void runJobs(String process) {
        List<Job> due = management.createJobQuery().processDefinitionKey(process).messages().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().processDefinitionKey(process).messages().list();
        }
    }

    public String openOf(String enterprise) {
        return jdbc.sql("select number from hazardflow.self_check where enterprise = ? and state = 'OPEN' and campaign is null")
            .param(enterprise).query(String.class).single();
    }

    public List<String> all(String enterprise) {
        return jdbc.sql("select number from hazardflow.self_check where enterprise = ? order by opened_at").param(enterprise)
            .query(String.class).list();
    }

    /** @param results of the items in their order */
    public void make(String user, String number, String... results) {
        driver.submit(user, number, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers(user, results));
    }

    public void fire(String number, String element) {
        Job job = management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().singleResult();
        management.executeJob(job.getId());
    }

    private Map<String, Object> answers(String user, String... results) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < results.length; index++) {
            Map<String, Object> row = new HashMap<>(Map.of("item", "ZT@1/0" + (index + 1), "result", results[index]));
            switch (results[index]) {
                case "NOT_COMPLIANT" -> row.putAll(Map.of("photos", List.of(driver.photo(user)),
                    "note", "通道堆放杂物约一立方米，第" + index + "处", "location", "一层东侧 " + index));
                case "NOT_CHECKED" -> row.put("reason", "当日停电未开放");
                default -> {
                }
            }
            rows.add(row);
        }
        return new HashMap<>(Map.of("items", rows, "areas", "一至三层疏散通道", "checker", "李四", "statement", true));
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }
}
