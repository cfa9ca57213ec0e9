package io.hazardflow.campaign;

import io.hazardflow.CaseForms;
import io.hazardflow.hazard.HazardDriver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a campaign as its people would, one form after the other, on the engine's clock. */
@TestComponent
public class CampaignDriver {

    public static final String PLANNER = "dept.yjj";
    public static final String HEAD = "depthead.yjj";
    public static final String COMMITTEE = "committee";
    public static final String LEADER = "leader";
    /** A checklist for every industry, there whatever else the registry holds. */
    public static final String CHECKLIST = "probe@2026";

    private final CaseForms forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final JdbcClient jdbc;

    CampaignDriver(CaseForms forms, TaskService tasks, RuntimeService runtime, HistoryService history, ManagementService management,
                   JdbcClient jdbc) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** A special campaign over the caterers of street 001, all of them, from today on for sixty days, visits in the first fifty. */
    public Map<String, Object> plan(Map<String, Object> changes) {
        registerChecklist();
        Map<String, Object> plan = new HashMap<>(Map.of("name", "餐饮场所燃气安全专项整治", "type", "SPECIAL", "leadDept", "yjj",
            "basis", "年度监督检查计划第三项", "specialGround", "ACCIDENT", "mode", "FULL",
            "checklists", List.of(CHECKLIST), "industries", List.of("CATERING"), "streets", List.of("001")));
        plan.put("periodFrom", HazardDriver.today().toString());
        plan.put("periodTo", HazardDriver.today().plusDays(60).toString());
        plan.put("inspectUntil", HazardDriver.today().plusDays(50).toString());
        plan.putAll(changes);
        plan.values().removeIf(value -> value == Absent.VALUE);
        return plan;
    }

    /** Stands in a change for a field to be left out. */
    public enum Absent { VALUE }

    public String start(String user, Map<String, Object> changes) {
        return forms.start(user, CampaignProcess.KEY, CampaignProcess.PLAN_CAMPAIGN, plan(changes));
    }

    public String start(Map<String, Object> changes) {
        return start(PLANNER, changes);
    }

    public void submit(String user, String number, String step, Map<String, Object> document) {
        forms.submit(user, number, step, document);
    }

    /** Approves as proposed: merged where others come too, left out where the cap is reached. */
    public void approve(String number) {
        approve(HEAD, number, Map.of());
    }

    public void approve(String user, String number, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("decision", "APPROVE", "opinion", "同意开展"));
        if (overlaps(number, "CAP")) {
            document.put("capDecision", "EXCLUDE");
        }
        if (overlaps(number, "NEAR")) {
            document.put("nearDecision", "MERGE");
        }
        document.putAll(changes);
        submit(user, number, CampaignProcess.APPROVE_CAMPAIGN, document);
    }

    public void file(String number) {
        submit(COMMITTEE, number, CampaignProcess.FILE_CAMPAIGN, Map.of("decision", "ACCEPT"));
    }

    /** Planned, approved and filed: the pool is frozen, the objects can be chosen, or the self-checks begin. */
    public String filed(Map<String, Object> changes) {
        String number = start(changes);
        approve(number);
        file(number);
        return number;
    }

    /** Runs what waits to be run, such as batches, until nothing is left; timers do not count. */
    public void work(String number) {
        for (Job job = waiting(number); job != null; job = waiting(number)) {
            management.executeJob(job.getId());
        }
    }

    private Job waiting(String number) {
        return jobs(number).stream().filter(job -> job.getDuedate() == null && !job.isSuspended() && job.getRetries() > 0).findFirst().orElse(null);
    }

    public void fire(String number, String element) {
        Job timer = management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().singleResult();
        if (timer == null) {
            throw new AssertionError("no due timer at " + element + " of " + number);
        }
        management.executeJob(timer.getId());
    }

    public List<Job> jobs(String number) {
        return management.createJobQuery().processInstanceId(instance(number)).list();
    }

    public Task task(String number, String step) {
        return forms.task(number, step);
    }

    public List<String> posts(String number, String step) {
        return tasks.getIdentityLinksForTask(task(number, step).getId()).stream().filter(link -> link.getGroupId() != null)
            .map(link -> link.getGroupId()).toList();
    }

    public Set<String> openSteps(String number) {
        return forms.openSteps(number);
    }

    public boolean isOver(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(CampaignProcess.KEY).count() == 0;
    }

    /** Element ids in the order they were finished. */
    public List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).finished().orderPartiallyByOccurrence().asc().list()
            .stream().filter(activity -> !activity.isCanceled()).map(HistoricActivityInstance::getActivityId).toList();
    }

    public Map<String, Object> variables(String number) {
        return runtime.getVariables(instance(number));
    }

    public String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(CampaignProcess.KEY)
            .singleResult().getId();
    }

    private boolean overlaps(String number, String kind) {
        return jdbc.sql("select exists (select from hazardflow.campaign_overlap where campaign = ? and kind = ?)").params(number, kind)
            .query(Boolean.class).single();
    }

    private void registerChecklist() {
        jdbc.sql("""
            insert into hazardflow.checklist (id, version, title, sector, department, effective_from)
            values ('probe', '2026', '通用检查表（测试）', '综合', 'yjj', date '2021-01-01') on conflict do nothing""").update();
        jdbc.sql("""
            insert into hazardflow.checklist_item (checklist, version, item, position, aspect, text, basis, category, sub_grade)
            values ('probe', '2026', '01', 1, '用火用电', '厨房设有可燃气体报警装置并能正常使用', '《中华人民共和国安全生产法》第三十六条', 'XC05', 'G2'),
                   ('probe', '2026', '02', 2, '疏散', '疏散通道和安全出口保持畅通', '《中华人民共和国消防法》第十六条', 'XC03', 'G1')
            on conflict do nothing""").update();
    }
}
