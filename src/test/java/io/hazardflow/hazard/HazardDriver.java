package io.hazardflow.hazard;

import io.hazardflow.CaseForms;
import io.hazardflow.access.Callers;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.Pictures;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Walks a case as its people would, one form after the other, on the engine's clock. */
@TestComponent
@Import(CaseForms.class)
public class HazardDriver {

    public static final String ENTERPRISE = "safety.e0001";
    public static final String HEAD = "head.e0001";
    public static final String DEPARTMENT = "dept.yjj";
    public static final String GRID = "grid.001";
    public static final String STREET = "office.001";
    /** Holds for e0001, a small workshop. */
    public static final String CRITERION = "GM10-3-2@2023";

    private static int reports;
    private static int verified;

    private final CaseForms forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final Callers callers;
    private final EvidenceStore evidence;

    HazardDriver(CaseForms forms, TaskService tasks, RuntimeService runtime, HistoryService history, ManagementService management,
                 Callers callers, EvidenceStore evidence) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.callers = callers;
        this.evidence = evidence;
    }

    public static void at(String shanghaiTime) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(shanghaiTime).atZone(EngineClock.ZONE).toInstant()));
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), EngineClock.ZONE);
    }

    public static String now() {
        return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), EngineClock.ZONE).withSecond(0).withNano(0) + "+08:00";
    }

    public String report(String user, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("photos", List.of(photo(user)), "enterpriseId", "e0001",
            "location", "一层东侧疏散通道 " + (++reports), "gps", "", "description", "疏散通道堆放纸箱约两立方米，无法通行。编号" + reports,
            "imminentDanger", false));
        document.putAll(changes);
        return forms.start(user, HazardProcess.KEY, HazardProcess.REPORT_HAZARD, document);
    }

    public String report(String user) {
        return report(user, Map.of());
    }

    public void submit(String user, String number, String step, Map<String, Object> document) {
        forms.submit(user, number, step, document);
    }

    public void verifyAsReal(String number, String subGrade, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("result", "REAL", "title", "疏散通道堆物", "category", nextCategory(),
            "subGrade", subGrade, "level", "M".equals(subGrade) ? "MAJOR" : "GENERAL", "onSiteFixable", "G0".equals(subGrade),
            "mustStopToFix", false, "externalCause", false, "mayCauseGroupDeaths", false, "reason", "现场核实属实"));
        if ("M".equals(subGrade)) {
            document.put("criterionHit", CRITERION);
        }
        document.putAll(changes);
        submit(STREET, number, HazardProcess.VERIFY_HAZARD, document);
    }

    /** Kinds in turn, so that the rule on repeated hazards does not raise the grade of unrelated tests. */
    private static String nextCategory() {
        verified++;
        return "%s%02d".formatted(verified % 2 == 0 ? "JC" : "XC", verified / 2 % 11 + 1);
    }

    public void assign(String user, String number, int days) {
        submit(user, number, HazardProcess.ASSIGN_RECTIFICATION, Map.of("rectifierOrg", "示范企业", "responsiblePerson", "张三",
            "phone", "19000000001", "dept", "yjj", "deadline", today().plusDays(days).toString(), "requirements", "清理通道并划定禁止堆放线，长期保持畅通。"));
    }

    public void acknowledge(String number) {
        submit(ENTERPRISE, number, HazardProcess.ACKNOWLEDGE_ORDER, Map.of("accepted", true, "signer", "李四", "interimControls", ""));
    }

    /** Double report, interim controls, plan and its approval, as far as the case needs them. */
    public void preparePlan(String number) {
        if (Level.MAJOR.name().equals(HazardProcess.LEVEL.of(variables(number).get(HazardProcess.LEVEL.name())))) {
            submit(HEAD, number, "report-major-hazard", doubleReport());
            submit(ENTERPRISE, number, "set-interim-controls", interimControls());
            submit(HEAD, number, "draft-plan", plan());
        } else {
            submit(ENTERPRISE, number, "draft-plan", plan());
        }
        submit(DEPARTMENT, number, "approve-plan", Map.of("decision", "APPROVE", "opinion", "措施可行，同意实施"));
    }

    public Map<String, Object> doubleReport() {
        return new HashMap<>(Map.of("situation", "特种作业人员无证上岗，已作业三个月。", "analysis", "可能造成触电伤亡，培训取证须一个月。",
            "reportedToDeptAt", now(), "deptReceipt", List.of(photo(HEAD)), "workersBody", "CONGRESS",
            "reportedToWorkersAt", now(), "workersMaterial", List.of(photo(HEAD))));
    }

    public Map<String, Object> interimControls() {
        return new HashMap<>(Map.of("measures", List.of("STOP_USE", "GUARD"), "description", "停用该设备，专人看守",
            "responsiblePerson", "赵六", "takenAt", now(), "photos", List.of(photo(ENTERPRISE))));
    }

    public Map<String, Object> plan() {
        String day = today().plusDays(1).toString();
        Map<String, Object> plan = new HashMap<>(Map.of("goal", "消除无证作业，全部持证上岗", "org", "安全生产领导小组", "leader", "王五",
            "budget", 3.5, "budgetSource", "SELF", "interimControls", "整改期间停用设备", "emergencyPlan", "发现险情由班长下令撤离并拨打 120",
            "acceptanceCriteria", "全部人员持有效证件"));
        plan.put("measures", List.of(Map.of("what", "组织取证培训", "who", "李四", "by", day)));
        plan.put("milestones", List.of(Map.of("step", "培训完成", "reachedBy", day)));
        return plan;
    }

    public void rectify(String number) {
        Map<String, Object> document = feedback("已清理全部堆物，划线并设专人每日巡查，通道恢复畅通。");
        Map<String, Object> variables = variables(number);
        if (List.of("G3", "M").contains(variables.get(HazardProcess.SUB_GRADE.name()))) {
            document.put("rootCause", "未落实岗位责任制，无人检查");
        }
        if (Level.MAJOR.name().equals(variables.get(HazardProcess.LEVEL.name()))) {
            document.put("whys", whys(3));
        }
        submit(ENTERPRISE, number, HazardProcess.RECTIFY, document);
    }

    public static List<Map<String, String>> whys(int depth) {
        return IntStream.rangeClosed(1, depth).mapToObj(level -> Map.of("because", "第 " + level + " 层原因")).toList();
    }

    public void fixOnSite(String number) {
        submit(ENTERPRISE, number, HazardProcess.FIX_ON_SITE, feedback("当场清走堆物"));
    }

    public Map<String, Object> feedback(String done) {
        return new HashMap<>(Map.of("done", done, "afterPhotos", List.of(photo(ENTERPRISE)), "finishedAt", now(), "headSign", "王五"));
    }

    public void reviewPasses(String user, String number) {
        submit(user, number, HazardProcess.REVIEW_RECTIFICATION,
            Map.of("mode", "ON_SITE", "conclusion", "PASS", "reviewers", "", "opinion", "现场复查已整改到位"));
    }

    /** The joint review of a major hazard: two officers of the department in charge. */
    public void reviewPassesJointly(String number) {
        submit("law.yjj.1", number, HazardProcess.REVIEW_RECTIFICATION,
            Map.of("mode", "ON_SITE", "conclusion", "PASS", "reviewers", "law.yjj.2", "opinion", "联合复查已整改到位"));
    }

    public void reviewFails(String user, String number, int days) {
        submit(user, number, HazardProcess.REVIEW_RECTIFICATION, Map.of("mode", "ON_SITE", "conclusion", "FAIL",
            "failReasons", "仍有少量堆物未清", "newDeadline", today().plusDays(days).toString(), "reviewers", ""));
    }

    public void close(String user, String number) {
        submit(user, number, HazardProcess.APPROVE_CLOSURE, Map.of("decision", "APPROVE", "reason", "材料齐全同意销号", "publish", true));
    }

    /** A closed case whose review failed once, so that one in two is drawn for a look-back. */
    public String closedAtTheSecondGo() {
        String number = report(GRID);
        verifyAsReal(number, "G1", Map.of());
        assign(STREET, number, 7);
        acknowledge(number);
        rectify(number);
        reviewFails(GRID, number, 1);
        rectify(number);
        reviewPasses(GRID, number);
        close(STREET, number);
        return number;
    }

    /** One that was drawn. */
    public String drawnForLookBack() {
        String number = closedAtTheSecondGo();
        while (runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("look-back").count() == 0) {
            number = closedAtTheSecondGo();
        }
        return number;
    }

    /** Lets the timer of an element fire, which must be due on the engine's clock. */
    public void fire(String number, String element) {
        Job job = family(number).stream().flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(element).executable().list()
            .stream()).findFirst().orElse(null);
        if (job == null) {
            throw new AssertionError("no due timer at " + element + " of " + number);
        }
        management.executeJob(job.getId());
    }

    /** Sends a task back to the step before, as whoever holds it may. */
    public void stepBack(String number, String step) {
        callers.asSystem(() -> {
            runtime.messageEventReceived(HazardProcess.STEP_BACK, task(number, step).getExecutionId());
            return null;
        });
    }

    public Instant dueOf(String number, String element) {
        return family(number).stream().flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(element).list().stream())
            .findFirst().orElseThrow().getDuedate().toInstant();
    }

    public Task task(String number, String step) {
        return forms.task(number, step);
    }

    public Set<String> openSteps(String number) {
        return forms.openSteps(number);
    }

    /** A look-back that may follow does not count. */
    public boolean isOver(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(HazardProcess.KEY).count() == 0;
    }

    /** Element ids in the order they were finished. */
    public List<String> passed(String number) {
        return family(number).stream().flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).finished()
            .orderPartiallyByOccurrence().asc().list().stream()).filter(a -> !a.isCanceled()).map(HistoricActivityInstance::getActivityId).toList();
    }

    /** The main process of a case, its latest run. */
    public String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(HazardProcess.KEY)
            .orderByProcessInstanceStartTime().desc().list().get(0).getId();
    }

    /** Whether a task is one of the main process, not of a procedure beside it or of the plan within. */
    public boolean isOnMainPath(String number, String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId().equals(instance(number));
    }

    /** A running process of the case's family. */
    public String procedure(String number, String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(key).singleResult().getId();
    }

    /** All processes of the case, the main one first. */
    private List<String> family(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).orderByProcessInstanceStartTime().asc()
            .orderByProcessInstanceId().asc().list().stream()
            .sorted(Comparator.comparing(i -> !HazardProcess.KEY.equals(i.getProcessDefinitionKey()))).map(HistoricProcessInstance::getId).toList();
    }

    public Map<String, Object> variables(String number) {
        return runtime.getVariables(instance(number));
    }

    /** Those of a look-back that may follow do not count. */
    public long timers(String number) {
        return family(number).stream().mapToLong(id -> management.createJobQuery().processInstanceId(id).list().stream()
            .filter(job -> !"look-back".equals(job.getProcessDefinitionKey())).count()).sum();
    }

    public String photo(String user) {
        return evidence.store("现场.jpg", Pictures.jpeg(), callers.byId(user)).id().toString();
    }
}
