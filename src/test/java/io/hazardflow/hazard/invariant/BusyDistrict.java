package io.hazardflow.hazard.invariant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.CaseForms;
import io.hazardflow.access.Callers;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.SampleDocuments;
import io.hazardflow.hazard.Cast;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.ProcedureRule;
import io.hazardflow.task.StepsBack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;

/** Makes the moves: people report, do their tasks and those of others, write nonsense, and time passes. */
@TestComponent
class BusyDistrict {

    private static final List<String> ENTERPRISES = List.of("e0001", "e0002", "e0053");
    private static final List<String> STRANGERS = List.of("safety.e0001", "safety.e0002", "head.e0001", "staff.e0001", "grid.001", "grid.002",
        "office.001", "office.002", "streetleader.001", "law.yjj.1", "law.xf.1", "dept.yjj", "depthead.yjj", "coordination", "committee",
        "leader", "expert", "tips", "admin");
    private static final List<String> GRADES = List.of("G0", "G1", "G1", "G2", "G2", "G3", "M");

    private final HazardDriver driver;
    private final SampleDocuments documents;
    private final HazardCases cases;
    private final OpenTasks openTasks;
    private final CaseProcedures procedures;
    private final List<ProcedureRule> rules;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final StepsBack ways;
    private final Callers callers;
    private final List<String> numbers = new ArrayList<>();

    BusyDistrict(HazardDriver driver, SampleDocuments documents, HazardCases cases, OpenTasks openTasks, CaseProcedures procedures,
                 List<ProcedureRule> rules, TaskService tasks, FormService forms, ManagementService management, RepositoryService repository,
                 RuntimeService runtime, StepsBack ways, Callers callers) {
        this.driver = driver;
        this.documents = documents;
        this.cases = cases;
        this.openTasks = openTasks;
        this.procedures = procedures;
        this.rules = rules;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
        this.ways = ways;
        this.callers = callers;
    }

    List<String> numbers() {
        return numbers;
    }

    void forget() {
        numbers.clear();
    }

    /** @return the case that the move was about; empty when it was about none, or about all */
    Optional<String> make(Move move) {
        Random random = new Random(move.seed());
        if (numbers.isEmpty() || move.kind() == Move.Kind.REPORT) {
            return report(random);
        }
        String number = numbers.get(random.nextInt(numbers.size()));
        switch (move.kind()) {
            case STEP -> step(number, random, false, false);
            case STEP_OF_A_STRANGER -> step(number, random, true, false);
            case BROKEN_FORM -> step(number, random, false, true);
            case CLAIM -> claim(number, random);
            case SEND_BACK -> sendBack(number, random);
            case OPEN_PROCEDURE -> openProcedure(number, random);
            default -> timePasses(random);
        }
        return move.kind() == Move.Kind.TIME_PASSES ? Optional.empty() : Optional.of(number);
    }

    private Optional<String> report(Random random) {
        String enterprise = pick(ENTERPRISES, random);
        String street = "e0053".equals(enterprise) ? "002" : "001";
        String reporter = pick(List.of("safety." + enterprise, "staff." + enterprise, "grid." + street, "law.yjj.1", "tips", "dept.yjj"), random);
        Map<String, Object> place = random.nextInt(8) == 0 && reporter.startsWith("grid.")
            ? Map.of("enterpriseId", "", "placeType", "ROAD", "streetCode", street, "address", "河滨路东侧") : Map.of("enterpriseId", enterprise);
        Map<String, Object> report = new HashMap<>(place);
        report.put("imminentDanger", random.nextInt(8) == 0);
        String number = driver.report(reporter, report);
        numbers.add(number);
        return Optional.of(number);
    }

    private void step(String number, Random random, boolean stranger, boolean broken) {
        List<OpenTask> open = openTasks.of(List.of(number)).getOrDefault(number, List.of());
        if (open.isEmpty()) {
            return;
        }
        OpenTask task = pick(open, random);
        String person = stranger ? pick(STRANGERS, random)
            : task.assignee() != null ? task.assignee() : pick(Cast.of(pick(task.groups(), random)), random);
        ObjectNode document = document(task, number, person, random);
        if (broken) {
            spoil(document, random);
        }
        attempt(() -> callers.actAs(person, () -> forms.submitTaskForm(task.taskId(), Variables.createVariables()
            .putValueTyped(CaseForms.variableOf(task.step()), SpinValues.jsonValue(document.toString()).create()))));
    }

    private ObjectNode document(OpenTask task, String number, String person, Random random) {
        Task engineTask = tasks.createTaskQuery().taskId(task.taskId()).singleResult();
        ProcessDefinition process = repository.getProcessDefinition(engineTask.getProcessDefinitionId());
        FormContext context = new FormContext(task.step(), process.getKey(), task.taskId(), engineTask.getProcessInstanceId(), number,
            callers.byId(person));
        return callers.asSystem(() -> documents.fill(context, process.getDeploymentId(), known(cases.get(number), person, random), random));
    }

    private Map<String, Object> known(HazardCase hazard, String person, Random random) {
        String grade = pick(GRADES, random);
        String colleague = person.endsWith(".1") ? person.replaceFirst("\\.1$", ".2") : person.endsWith(".2") ? person.replaceFirst("\\.2$", ".1") : "";
        Map<String, Object> known = new HashMap<>(Map.of("subGrade", grade, "level", "M".equals(grade) ? "MAJOR" : "GENERAL",
            "onSiteFixable", "G0".equals(grade), "officers", colleague, "reviewers", colleague, "phone", "19000000001"));
        known.put("result", random.nextInt(6) == 0 ? pick(List.of("INVALID", "MERGED", "TRANSFERRED"), random) : "REAL");
        known.put("duplicateOf", numbers.stream().filter(other -> !other.equals(hazard.number())).findFirst().orElse(""));
        known.put("criterionHit", "M".equals(grade) ? "GM10-3-2@2023" : "");
        known.put("ownerKind", pick(List.of("STREET", "DEPARTMENT", "ENTERPRISE"), random));
        known.put("service", person.startsWith("law.") ? "SERVED" : "");
        known.put("dept", hazard.dept() == null ? "yjj" : hazard.dept());
        return known;
    }

    private static void spoil(ObjectNode document, Random random) {
        List<String> keys = new ArrayList<>();
        document.fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty() && random.nextBoolean()) {
            document.remove(pick(keys, random));
        } else {
            document.put(keys.isEmpty() || random.nextBoolean() ? "notAField" : pick(keys, random), "x".repeat(random.nextInt(30)));
        }
    }

    private void claim(String number, Random random) {
        List<OpenTask> open = openTasks.of(List.of(number)).getOrDefault(number, List.of());
        if (!open.isEmpty()) {
            OpenTask task = pick(open, random);
            String person = random.nextBoolean() ? pick(STRANGERS, random) : pick(Cast.of(pick(task.groups(), random)), random);
            attempt(() -> callers.actAs(person, () -> tasks.claim(task.taskId(), task.assignee() == null ? person : null)));
        }
    }

    /** As the boundary events of the model allow, whoever asks for it. */
    private void sendBack(String number, Random random) {
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
            .filter(task -> ways.from(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).isPresent()).toList();
        if (!open.isEmpty()) {
            runtime.messageEventReceived(HazardProcess.STEP_BACK, pick(open, random).getExecutionId());
        }
    }

    private void openProcedure(String number, Random random) {
        if (rules.isEmpty()) {
            return;
        }
        ProcedureRule rule = pick(rules, random);
        HazardCase hazard = cases.get(number);
        String person = random.nextInt(3) == 0 || hazard.enterprise() == null ? pick(STRANGERS, random) : "safety." + hazard.enterprise();
        boolean may = procedures.possible(number) && !procedures.isOpen(number, rule.procedure())
            && rule.refusal(hazard, callers.byId(person)).isEmpty();
        if (may) {
            procedures.open(number, rule.procedure());
        }
    }

    /** One hour to three days; every timer that falls due on the way fires at its moment. */
    private void timePasses(Random random) {
        Instant until = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(1 + random.nextInt(72)));
        for (Job next = nextJob(until); next != null; next = nextJob(until)) {
            Instant due = next.getDuedate().toInstant();
            ClockUtil.setCurrentTime(Date.from(due.isAfter(ClockUtil.getCurrentTime().toInstant()) ? due : ClockUtil.getCurrentTime().toInstant()));
            management.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private Job nextJob(Instant until) {
        return management.createJobQuery().duedateLowerThan(Date.from(until)).orderByJobDuedate().asc().listPage(0, 200).stream()
            .filter(job -> job.getProcessInstanceId() != null && job.getRetries() > 0).findFirst().orElse(null);
    }

    /** A refusal is an answer; a fault is not. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException refusal) {
            for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
                boolean fault = cause instanceof NullPointerException || cause instanceof ClassCastException
                    || cause instanceof IllegalStateException || cause instanceof IndexOutOfBoundsException;
                if (fault) {
                    throw new AssertionError("a fault instead of an answer", refusal);
                }
            }
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
