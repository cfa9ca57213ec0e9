package io.hazardflow.drill;

import io.hazardflow.CaseForms;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks drills as the people of their units would, on the engine's clock. */
@TestComponent
@Import(HazardDriver.class)
public class DrillDriver {

    private static final List<String> PROCESSES = List.of(EmergencyDrill.KEY, AnnualPlanProcess.KEY, AnnualPlanProcess.CALENDAR);

    private final CaseForms forms;
    private final HazardDriver hazards;
    private final Drills drills;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final TaskService tasks;
    private final RuntimeService runtime;

    DrillDriver(CaseForms forms, HazardDriver hazards, Drills drills, JdbcClient jdbc, ManagementService management, TaskService tasks, RuntimeService runtime) {
        this.forms = forms;
        this.hazards = hazards;
        this.drills = drills;
        this.jdbc = jdbc;
        this.management = management;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** What the timer of 1 December does, with its batches. */
    public void runCalendar() {
        Job year = management.createJobQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR).timers().singleResult();
        management.setJobDuedate(year.getId(), ClockUtil.getCurrentTime());
        management.executeJob(year.getId());
        runDue();
    }

    /** Whatever is due of the processes of drills by now; answers how many jobs that was. */
    public int runDue() {
        int run = 0;
        for (String process : PROCESSES) {
            List<Job> due = management.createJobQuery().processDefinitionKey(process).executable().list();
            while (!due.isEmpty()) {
                due.forEach(job -> management.executeJob(job.getId()));
                run += due.size();
                due = management.createJobQuery().processDefinitionKey(process).executable().list();
            }
        }
        return run;
    }

    public static void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Nine in the morning. */
    public static Instant morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(EngineClock.ZONE).toInstant();
    }

    /** Drills that stand at a step. */
    public List<String> waitingFor(String step) {
        return tasks.createTaskQuery().processDefinitionKey(EmergencyDrill.KEY).taskDefinitionKey(step).list().stream()
            .map(task -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey()).toList();
    }

    public Set<String> openSteps(String number) {
        return forms.openSteps(number);
    }

    public void submit(String user, String number, String step, Map<String, Object> document) {
        forms.submit(user, number, step, document);
    }

    /** A tabletop drill of an hour on that day, with evaluators from outside; each of a unit at an hour of its own. */
    public Map<String, Object> plan(Drill drill, String user, LocalDate day) {
        Map<String, Object> document = new HashMap<>(Map.of("contentType", "COMPREHENSIVE", "form", "TABLETOP", "drillAt", "%sT%02d:00:00+08:00".formatted(day, 8 + drill.number().charAt(drill.number().length() - 1) - '0'),
            "durationMinutes", 60, "place", drill.unitName() + "会议室", "placeKind", "INSIDE", "commanderName", "总指挥" + drill.unit(),
            "evaluators", List.of(Map.of("name", "评估甲" + drill.unit(), "unit", "区安全生产协会"), Map.of("name", "评估乙" + drill.unit(), "unit", "区安全生产协会"))));
        document.putAll(Map.of("plannedCount", 12, "participantList", "参演一" + drill.unit() + " 仓储部\n参演二" + drill.unit() + " 办公室",
            "scenario", "上午十时一号仓库货架起火，烟雾蔓延到二层，两名员工被困，需要疏散和初期扑救。", "goals", "检验报警、疏散和初期扑救的衔接",
            "injects", List.of(Map.of("minute", 5, "inject", "发现明火", "expected", "报警并启动预案")), "safetyMeasures", "设现场安全员，约定中止信号",
            "workPlan", List.of(hazards.photo(user))));
        if (drill.plan() != null) {
            document.put("plan", drill.plan());
        }
        return document;
    }

    public String photo(String user) {
        return hazards.photo(user);
    }

    /** Held as planned; the clock has to stand after it. */
    public Map<String, Object> course(Drill drill, String user) {
        String began = shown(drill.drillAt());
        return new HashMap<>(Map.of("result", "HELD", "safety", List.of("SAFETY_OFFICER", "BRIEFING", "ROUTES", "STOP_SIGNAL"), "beganAt", began,
            "endedAt", shown(drill.drillAt().plus(Duration.ofHours(1))), "others", List.of(Map.of("name", "补到" + drill.unit(), "department", "保安队")),
            "timeline", List.of(Map.of("at", "10:05", "inject", "发现明火", "reaction", "三分钟内报警，五分钟内疏散完毕")),
            "photos", List.of(hazards.photo(user), hazards.photo(user))));
    }

    /** Every item with the same score. */
    public Map<String, Object> marks(Drill drill, int score) {
        List<Map<String, Object>> rows = new ArrayList<>();
        jdbc.sql("""
                select i.sheet || '@' || i.version || '/' || i.item from hazardflow.drill_sheet_item i
                join hazardflow.drill_sheet s on s.id = i.sheet and s.version = i.version
                where s.form = ? and s.effective_to is null order by i.position""").param(drill.form().name()).query(String.class).list().forEach(item -> {
            Map<String, Object> row = new HashMap<>(Map.of("item", item, "score", score));
            if (score < 75) {
                row.put("note", "衔接不畅，有遗漏");
            }
            rows.add(row);
        });
        Map<String, Object> document = new HashMap<>(Map.of("scores", rows, "siteComments", "组织有序，衔接基本顺畅", "selfAssessment", "达到了预期目标",
            "strengths", List.of(Map.of("text", "报警及时准确"))));
        if (drill.plan() != null) {
            document.put("planRevision", "NO");
        }
        return document;
    }

    public Map<String, Object> report() {
        return new HashMap<>(Map.of("course", "按方案实施，全程约一小时，各环节均已完成。", "planAssessment", "预案可操作", "capability", "指挥果断，人员熟练",
            "equipment", "器材够用", "goals", "目标全部实现", "conclusion", "演练达到预期"));
    }

    private static String shown(Instant at) {
        return at.atZone(EngineClock.ZONE).toLocalDateTime() + ":00+08:00";
    }

    public Drill drill(String number) {
        return drills.get(number);
    }
}
