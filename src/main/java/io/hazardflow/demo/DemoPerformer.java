package io.hazardflow.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hands in forms in the name of demo people and lets time pass, timers included. */
@Component
@ConditionalOnProperty(name = "hazardflow.demo.enabled", havingValue = "true")
class DemoPerformer {

    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final OpenTasks tasks;
    private final EvidenceStore evidence;
    private final CaseProcedures procedures;
    private final OfficerCertificates certificates;
    private final List<FormStep> steps;
    private final Callers callers;
    private final ObjectMapper json;

    DemoPerformer(FormService forms, ManagementService management, RepositoryService repository, RuntimeService runtime, OpenTasks tasks,
                  EvidenceStore evidence, CaseProcedures procedures, OfficerCertificates certificates, List<FormStep> steps,
                  Callers callers, ObjectMapper json) {
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.evidence = evidence;
        this.procedures = procedures;
        this.certificates = certificates;
        this.steps = steps;
        this.callers = callers;
        this.json = json;
    }

    String photo(String user, long seed, boolean cleared) {
        return evidence.store(cleared ? "整改后.jpg" : "整改前.jpg", DemoPhoto.of(seed, cleared), callers.byId(user)).id().toString();
    }

    String signature(String user, long seed) {
        return evidence.storeSignature(DemoSignature.of(seed), callers.byId(user)).id().toString();
    }

    String start(String user, Map<String, Object> document) {
        return start(user, HazardProcess.KEY, "reportHazard", document);
    }

    String start(String user, String process, String variable, Map<String, Object> document) {
        String definition = callers.asSystem(() -> repository.createProcessDefinitionQuery().processDefinitionKey(process)
            .latestVersion().singleResult().getId());
        String[] number = new String[1];
        callers.actAs(user, () -> number[0] = forms.submitStartForm(definition, variable(variable, document)).getBusinessKey());
        return number[0];
    }

    /** The account that takes a step: one member of the first post it waits for. */
    String performer(String number, String step) {
        String group = task(number, step).groups().get(0);
        Membership post = Membership.of(group).orElseThrow();
        return switch (post.role()) {
            case STREET_OFFICE -> "office." + post.unit();
            case STREET_LEADER -> "streetleader." + post.unit();
            case GRID, COMMUNITY -> "grid." + post.unit();
            case LAW -> "law." + post.unit() + ".1";
            case DEPT -> "dept." + post.unit();
            case DEPT_HEAD -> "depthead." + post.unit();
            case ENTERPRISE_HEAD -> "head." + post.unit();
            case ENTERPRISE_SAFETY -> "safety." + post.unit();
            case ENTERPRISE_STAFF -> "staff." + post.unit();
            case DISTRICT_COORDINATION -> "coordination";
            case SAFETY_COMMITTEE -> "committee";
            case DISTRICT_LEADER -> "leader";
            case EXPERT -> "expert";
            default -> throw new IllegalStateException("no demo account for " + group);
        };
    }

    void submit(String user, String number, String step, String variable, Map<String, Object> document) {
        String taskId = task(number, step).taskId();
        callers.actAs(user, () -> forms.submitTaskForm(taskId, variable(variable, document)));
    }

    /** Opens a procedure by hand, as its first performer would. */
    void open(String number, Procedure procedure) {
        procedures.open(number, procedure);
    }

    boolean waitsFor(String number, String step) {
        return tasks.of(List.of(number)).getOrDefault(number, List.of()).stream().anyMatch(task -> task.step().equals(step));
    }

    /** A certified officer of a department beside its two demo accounts. */
    String officer(String department, LocalDate day) {
        return certificates.validIn(department, day).stream().filter(officer -> !("law." + department + ".1").equals(officer.account()))
            .reduce((one, other) -> other).map(found -> found.account() == null ? found.number() : found.account()).orElse("");
    }

    /** Runs the steps that wait to be run, such as batches. */
    void work(String number) {
        for (List<Job> jobs = messages(number); !jobs.isEmpty(); jobs = messages(number)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> messages(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
            .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).messages().active().list().stream()).toList();
    }

    /** What the form of a step starts with. */
    JsonNode opened(String user, String number, String step) {
        OpenTask task = task(number, step);
        FormStep form = steps.stream().filter(one -> one.formId().equals(step)).findFirst().orElseThrow();
        Map<String, Object> values = new HashMap<>();
        callers.actAs(user, () -> values.putAll(form.prefill(new FormContext(step, null, task.taskId(), null, number, callers.required()))));
        return json.valueToTree(values);
    }

    /** Moves the clock on; every timer of the case fires at its own moment on the way. */
    void passTime(String number, Instant until) {
        Job next = nextJob(number, until);
        while (next != null) {
            ClockUtil.setCurrentTime(Date.from(later(next.getDuedate().toInstant())));
            management.executeJob(next.getId());
            next = nextJob(number, until);
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private static Instant later(Instant due) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return due.isAfter(now) ? due : now;
    }

    private Job nextJob(String number, Instant until) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream().map(ProcessInstance::getId)
            .flatMap(instance -> management.createJobQuery().processInstanceId(instance).duedateLowerThan(Date.from(until)).list().stream())
            .min(Comparator.comparing(Job::getDuedate)).orElse(null);
    }

    private OpenTask task(String number, String step) {
        return tasks.of(List.of(number)).getOrDefault(number, List.of()).stream().filter(task -> task.step().equals(step)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no task " + step + " of " + number));
    }

    private Map<String, Object> variable(String name, Map<String, Object> document) {
        try {
            return Variables.createVariables().putValueTyped(name, SpinValues.jsonValue(json.writeValueAsString(document)).create());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
