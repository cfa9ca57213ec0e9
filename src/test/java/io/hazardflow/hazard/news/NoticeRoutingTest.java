package io.hazardflow.hazard.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.selfcheck.SelfCheckProcess;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.dashboard.report.StatisticsProcess;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.hold.LegalHoldSteps;
import io.hazardflow.task.TaskSteps;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.api.Test;

class NoticeRoutingTest {

    private static final String DAY = "2026-11-24";
    private static final String NOBODY = Route.SILENT;

    private static final Set<String> LISTENERS_THAT_RECORD = Set.of("${recordStepBack}", "${recordSuspension}", "${recordSupervision}",
        "${raiseEmergency}", "${beginPlan}", "${markProvisional}", "${settleRequest}", "${recordDelayEnd}", "${recordDecision}");

    /** Steps that no model of today draws: what begins a case otherwise, what is done beside the forms, and steps of cases begun on older models. */
    private static final Set<String> UNDRAWN = Set.of("import-hazard", "reopening-requested", "report-joined", "alarm-repeated", "corrected",
        "put-legal-hold", "lift-legal-hold", "send-first-reminder", "send-last-reminder", "mark-overdue", "raise-to-street", "look-back-drawn",
        "hazard-found");

    /** Steps beside the models of campaigns and inspections: messages, and what is done on their pages. */
    private static final Map<String, Set<String>> UNDRAWN_BESIDE = Map.of(
        CampaignProcess.KEY, Set.of(CampaignProcess.LOOK_BACK_CAMPAIGN_DUE, CampaignProcess.INSPECTIONS_COMPLETED, CampaignProcess.LOOK_BACK_COMPLETED,
            CampaignProcess.CAMPAIGN_CANCELLED, CampaignProcess.SUSPEND_CAMPAIGN, CampaignProcess.RESUME_CAMPAIGN, CampaignProcess.REPLACE_OBJECT,
            CampaignProcess.REASSIGN_TEAM),
        SiteInspection.KEY, Set.of(SiteInspection.INSPECTION_ASSIGNED, SiteInspection.INSPECTION_EXCUSED, SiteInspection.JOIN_INSPECTION,
            SiteInspection.LEAVE_INSPECTION, SiteInspection.TEAM_CHANGED),
        SelfCheckProcess.KEY, Set.of(SelfCheckProcess.SELF_CHECK_DUE),
        EmergencyDrill.KEY, Set.of(EmergencyDrill.DRILL_DUE, EmergencyDrill.CHANGE_PLANNED_DAY, EmergencyDrill.CHECK_IN),
        AnnualPlanProcess.KEY, Set.of(AnnualPlanProcess.ANNUAL_PLAN_DUE),
        StatisticsProcess.KEY, Set.of(StatisticsProcess.REPORT_DUE, StatisticsProcess.CORRECTED));

    private static final Map<String, List<String>> WAYS = Map.ofEntries(Map.entry("enter-rung", List.of("EARLY_REMINDER", "FIRST_REMINDER",
            "LATE_REMINDER", "LAST_REMINDER", "URGE", "STREET_SUPERVISION", "DISTRICT_SUPERVISION", "LISTING", "INTERVIEW", "PENALTY")),
        Map.entry("look-back-drawn", List.of(StepOutcome.DRAWN, StepOutcome.NOT_DRAWN)),
        Map.entry("approve-ending", List.of("APPROVE", "REFUSE", "SHUT_DOWN", "CANCELLED", "TRANSFERRED")),
        Map.entry(CampaignProcess.START_INSPECTIONS, List.of("ALL", "SOME")),
        Map.entry(CampaignProcess.PLAN_LOOK_BACK, List.of("PLANNED", "NOT_NEEDED")),
        Map.entry(CampaignProcess.PUBLISH_RESULTS, List.of("IN_TIME", "LATE")),
        Map.entry(SiteInspection.INSPECTION_ASSIGNED, List.of("ANNOUNCED", "UNANNOUNCED")),
        Map.entry(SiteInspection.INSPECTION_EXCUSED, List.of("ANNOUNCED", "UNANNOUNCED")),
        Map.entry(EmergencyDrill.APPROVE_DRILL, List.of("APPROVE", "ASKED", "RETURN")),
        Map.entry(EmergencyDrill.APPROVE_PUBLIC_IMPACT, List.of("GRANTED", "REFUSED", "ANSWERED")),
        Map.entry(EmergencyDrill.CONDUCT_DRILL, List.of("HELD", "HELD_LATE", "POSTPONE", "INTERRUPTED")),
        Map.entry(EmergencyDrill.SUBMIT_REPORT, List.of("SAMPLED", "NOT_SAMPLED")),
        Map.entry(SiteInspection.CONFIRM_OBJECT_STATE, List.of("IN_BUSINESS", "CLOSED_DOWN", "MOVED", "NOT_FOUND")));

    private final RoutingTable table = new RoutingTable();

    @Test
    void theTableAnswersAsTheDistrictDecided() {
        expect("verify-hazard", "REAL", "report-verified  REPORTER");
        expect("verify-hazard", "INVALID", "report-invalid  REPORTER");
        expect("verify-hazard", "TRANSFERRED", "report-transferred  REPORTER", "case-transferred RECEIVING_DEPT");
        expect("assign-rectification", "", "order-issued RECTIFIER,ENTERPRISE_HEAD", "report-assigned  REPORTER");
        assertThat(table.asked("hazard-rectification", "assign-rectification", "", "MAJOR", null, DAY)).contains("order-given DEPT");
        expect("review-rectification", "PASS", "review-passed RECTIFIER,ENTERPRISE_HEAD");
        assertThat(failed(1)).containsExactly("review-failed RECTIFIER,ENTERPRISE_HEAD");
        assertThat(failed(2)).containsExactly("review-failed RECTIFIER,ENTERPRISE_HEAD", "rejected-twice STREET_OFFICE,DEPT");
        assertThat(failed(3)).containsExactly("review-failed RECTIFIER,ENTERPRISE_HEAD", "rejected-again STREET_OFFICE,STREET_LEADER,DEPT_HEAD");
        expect("enter-rung", "FIRST_REMINDER", "deadline-near RECTIFIER,ENTERPRISE_HEAD");
        expect("enter-rung", "LISTING", "listing-considered STREET_OFFICE,DEPT");
        expect("danger-reported", "", "emergency-raised ENTERPRISE_SAFETY,ENTERPRISE_HEAD,STREET_OFFICE,GRID");
        expect("report-recurrence", "", "recurred  ORIGINAL_REVIEWER", "recurrence-known ORDERER");
        expect("look-back-drawn", "DRAWN", "look-back-drawn LOOK_BACK_VISITOR");
        expect("look-back-drawn", "NOT_DRAWN", NOBODY);
        expect("put-legal-hold", "", "hold-put STREET_OFFICE,DISTRICT_COORDINATION");
        assertThat(table.asked("zero-report", "put-legal-hold", "", null, null, DAY)).containsExactly(NOBODY);
        assertThat(table.asked("hazard-rectification", "rectify", "", "GENERAL", null, "2025-12-31")).as("before the table takes effect").isEmpty();
    }

    @Test
    void everyStepAndEveryWayThatItCanGoHasARowAndNoRowIsIdle() {
        Map<String, Set<String>> steps = steps();
        Set<String> missing = new TreeSet<>();
        steps.forEach((process, ids) -> ids.forEach(step -> ways(step).forEach(way -> {
            if (table.asked(process, step, way, "MAJOR", 2, DAY).isEmpty()) {
                missing.add(process + " " + step + " " + way);
            }
        })));
        failed(3);
        assertThat(missing).as("steps of which the table does not say who is told").isEmpty();
        assertThat(table.unreached()).as("rows that no step reaches").isEmpty();
        Set<String> known = steps.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        assertThat(RoutingTable.rows().stream().flatMap(row -> row.steps().stream()).filter(step -> !known.contains(step)))
            .as("steps that no process records").isEmpty();
    }

    @Test
    void noRowExceptTheListedOnesDependsOnLevelOrRejections() {
        assertThat(RoutingTable.rows().stream().filter(row -> !row.inputs().get("level").isEmpty() || !row.inputs().get("rejects").isEmpty())
            .map(RoutingTable.Row::kind)).containsExactlyInAnyOrder("order-given", "rejected-twice", "rejected-again");
    }

    @Test
    void aLookBackIsToldToNobodyOfTheEnterpriseBeforeItIsOver() {
        assertThat(RoutingTable.rows().stream().filter(row -> row.kind().startsWith("look-back")).flatMap(row ->
            Stream.concat(row.posts().stream(), row.people().stream()))).containsExactly("LOOK_BACK_VISITOR");
    }

    @Test
    void whatOfficialsAloneMayKnowGoesToNoEnterprise() {
        Set<String> official = Set.of("hold-put", "hold-lifted", "listing-considered", "penalty-due", "recurrence-known", "rejected-twice",
            "rejected-again", "interview-suggested", "suspension-defied", "supervision-digest", "supervision-missed");
        assertThat(RoutingTable.rows()).filteredOn(row -> official.contains(row.kind())).hasSizeGreaterThanOrEqualTo(official.size())
            .allSatisfy(row -> assertThat(row.posts()).isNotEmpty().noneMatch(post -> post.startsWith("ENTERPRISE") || post.equals("RECTIFIER")));
    }

    @Test
    void everyPostAndEveryTaskThatTheTableNamesExists() {
        Set<String> posts = Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of("RECTIFIER", "ORDERER", "VERIFIER", "REVIEWER",
            "REPORTER_POST", "RECEIVING_DEPT", "LOOK_BACK_VISITOR", "PROPOSER", "TASK_POSTS", "FREE_TASK_POSTS", "PLANNER", "INSPECTORS", "MEMBER_DEPTS", "OTHER_PLANNERS",
            "UNIT", "UNIT_HEAD", "CONFIRMING", "URGED", "PRESSING", "IMPACT_POSTS", "IMPROVER", "REPORT_DEPT")).collect(Collectors.toSet());
        assertThat(RoutingTable.rows()).allSatisfy(row -> {
            assertThat(posts).containsAll(row.posts());
            assertThat(row.outputs().get("basis")).isNotBlank();
            assertThat(row.posts().isEmpty() && row.people().isEmpty()).isEqualTo(NOBODY.equals(row.kind()));
        });
        Set<String> tasks = models().stream().flatMap(model -> model.getModelElementsByType(UserTask.class).stream()).map(UserTask::getId)
            .collect(Collectors.toSet());
        assertThat(RoutingTable.rows().stream().flatMap(row -> NoticeRouting.words(row.outputs().get("tells")).stream())).allMatch(tasks::contains);
    }

    @Test
    void theDocumentationSaysWhatTheTableSays() throws IOException {
        List<RoutingTable.Row> rows = RoutingTable.rows().stream().filter(row -> !NOBODY.equals(row.kind())).toList();
        assertThat(lines("docs/operations/who-is-told.md", "| `")).containsExactlyElementsOf(rows.stream().map(NoticeRoutingTest::inEnglish).toList());
        assertThat(lines("docs/zh-CN/who-is-told.md", "| ")).containsExactlyElementsOf(Stream.concat(Stream.of("| 办理情况：告知谁 | 何时 |"),
            rows.stream().map(row -> "| %s | %s |".formatted(row.description(), row.isUrgent() ? "立即" : "次日早晨汇总"))).toList());
    }

    private static List<String> lines(String file, String beginning) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(beginning)).toList();
    }

    private static String inEnglish(RoutingTable.Row row) {
        String rejects = row.inputs().get("rejects").isEmpty() ? "" : "rejected " + row.inputs().get("rejects") + " times";
        String way = Stream.of(row.inputs().get("outcome").replace(",", "/"), row.inputs().get("level"), rejects).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
        return "| %s | %s | `%s` | %s | %s |".formatted(row.steps().stream().map(step -> "`" + step + "`").collect(Collectors.joining(", ")), way,
            row.kind(), Stream.concat(row.posts().stream(), row.people().stream()).collect(Collectors.joining(", ")),
            row.isUrgent() ? "at once" : "next morning");
    }

    private void expect(String step, String outcome, String... answers) {
        assertThat(table.asked("hazard-rectification", step, outcome, "GENERAL", null, DAY)).as("%s %s", step, outcome).containsExactly(answers);
    }

    private List<String> failed(int rejects) {
        return table.asked("hazard-rectification", "review-rectification", "FAIL", "GENERAL", rejects, DAY);
    }

    /** Whatever a process can put into the ledger, by process. */
    private static Map<String, Set<String>> steps() {
        Map<String, Set<String>> steps = new TreeMap<>();
        for (BpmnModelInstance model : models()) {
            String key = model.getModelElementsByType(Process.class).iterator().next().getId();
            Set<String> ids = steps.computeIfAbsent(key, k -> new TreeSet<>());
            model.getModelElementsByType(FlowNode.class).stream().filter(NoticeRoutingTest::records).map(FlowNode::getId).forEach(ids::add);
        }
        Set<String> main = steps.get("hazard-rectification");
        main.addAll(UNDRAWN);
        main.addAll(constants(TaskSteps.class));
        steps.get("leaver-handover").add("account-disabled");
        steps.get("zero-report").add("self-check-clear");
        UNDRAWN_BESIDE.forEach((process, undrawn) -> steps.get(process).addAll(undrawn));
        HazardNews.BESIDE.forEach(process -> steps.get(process).addAll(Set.of("put-legal-hold", "lift-legal-hold", TaskSteps.HANDED_OVER,
            TaskSteps.URGED)));
        assertThat(LegalHoldSteps.nameOf("put-legal-hold")).isPresent();
        return steps;
    }

    private static boolean records(FlowNode node) {
        boolean listens = node.getExtensionElements() != null && node.getExtensionElements().getElementsQuery()
            .filterByType(CamundaExecutionListener.class).list().stream()
            .anyMatch(listener -> LISTENERS_THAT_RECORD.contains(listener.getCamundaDelegateExpression()));
        return node instanceof UserTask || node instanceof ServiceTask || listens || node instanceof BusinessRuleTask
            || node instanceof StartEvent start && start.getCamundaFormKey() != null;
    }

    /** Ways that a step can go, from the options of its form where it has any. */
    private static List<String> ways(String step) {
        if (WAYS.containsKey(step)) {
            return WAYS.get(step);
        }
        return Stream.of("hazard", "account", "campaign", "drill", "statistics").map(folder -> Path.of("forms", folder, step + ".form")).filter(Files::exists).findFirst()
            .map(NoticeRoutingTest::options).filter(options -> !options.isEmpty()).orElse(List.of(""));
    }

    private static List<String> options(Path form) {
        try {
            List<String> options = new ArrayList<>();
            JsonNode schema = new ObjectMapper().readTree(form.toFile());
            schema.findParents("key").stream().filter(field -> StepOutcome.FIELDS.contains(field.path("key").asText())).flatMap(field ->
                StreamSupport.stream(field.path("values").spliterator(), false)).map(value -> value.path("value").asText()).forEach(options::add);
            return options;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<BpmnModelInstance> models() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            Map<String, BpmnModelInstance> models = new HashMap<>();
            files.filter(file -> file.toString().endsWith(".bpmn")).map(file -> Bpmn.readModelFromFile(file.toFile()))
                .forEach(model -> models.put(model.getModelElementsByType(Process.class).iterator().next().getId(), model));
            models.keySet().removeIf(key -> !HazardProcesses.KEYS.contains(key) && !HazardNews.BESIDE.contains(key)
                && !UNDRAWN_BESIDE.containsKey(key));
            return List.copyOf(models.values());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> constants(Class<?> steps) {
        return Arrays.stream(steps.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
            .map(NoticeRoutingTest::value).toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
