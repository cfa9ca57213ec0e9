package io.hazardflow.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Callers;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.Pictures;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;

/** Walks the cases around accounts as their people would, on the engine's clock. */
@TestComponent
public class AccountDriver {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger REPORTS = new AtomicInteger();

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final IdentityService identity;
    private final Callers callers;
    private final EvidenceStore evidence;
    private final ObjectMapper json;

    AccountDriver(RepositoryService repository, FormService forms, TaskService tasks, RuntimeService runtime, HistoryService history,
                  ManagementService management, IdentityService identity, Callers callers, EvidenceStore evidence, ObjectMapper json) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.identity = identity;
        this.callers = callers;
        this.evidence = evidence;
        this.json = json;
    }

    public static void at(String shanghaiTime) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(shanghaiTime).atZone(EngineClock.ZONE).toInstant()));
    }

    /** A new account in these groups. */
    public String person(String... groups) {
        String id = "somebody." + PEOPLE.incrementAndGet();
        User user = identity.newUser(id);
        user.setFirstName("某人" + PEOPLE.get());
        user.setLastName("");
        identity.saveUser(user);
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            identity.createMembership(id, group);
        }
        return id;
    }

    /** A hazard of an enterprise of street 001, which its street office has to verify; returns the number. */
    public String hazard(String enterprise) {
        return start("grid.001", "hazard-rectification", "reportHazard", Map.of("photos", List.of(photo("grid.001")),
            "enterpriseId", enterprise, "location", "二层 " + REPORTS.incrementAndGet() + " 号间", "gps", "",
            "description", "疏散指示标志损坏，夜间无法辨认方向。" + REPORTS.get(), "imminentDanger", false));
    }

    public String start(String user, String process, String variable, Map<String, Object> document) {
        String definition = callers.asSystem(() ->
            repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId());
        String[] number = new String[1];
        callers.actAs(user, () -> number[0] = forms.submitStartForm(definition, variable(variable, document)).getBusinessKey());
        return number[0];
    }

    public void submit(String user, String number, String step, String variable, Map<String, Object> document) {
        String task = task(number, step).getId();
        callers.actAs(user, () -> forms.submitTaskForm(task, variable(variable, document)));
    }

    public void claim(String user, String number, String step) {
        String task = task(number, step).getId();
        callers.actAs(user, () -> tasks.claim(task, user));
    }

    /** Lets the timer of an element fire, which must be due on the engine's clock. */
    public void fire(String number, String element) {
        Job job = management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().singleResult();
        if (job == null) {
            throw new AssertionError("no due timer at " + element + " of " + number);
        }
        management.executeJob(job.getId());
    }

    public Task task(String number, String step) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).singleResult();
        if (task == null) {
            throw new AssertionError("no task " + step + " of " + number + "; open are " + openSteps(number));
        }
        return task;
    }

    public Set<String> openSteps(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().map(Task::getTaskDefinitionKey)
            .collect(Collectors.toSet());
    }

    public List<String> posts(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null).sorted()
            .toList();
    }

    /** The task as if its model had named no post. */
    public void withoutPost(Task task) {
        posts(task).forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
    }

    public boolean isOver(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() == 0;
    }

    public List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).finished().orderPartiallyByOccurrence()
            .asc().list().stream().filter(a -> !a.isCanceled()).map(HistoricActivityInstance::getActivityId).toList();
    }

    public Map<String, Object> variables(String number) {
        return runtime.getVariables(instance(number));
    }

    public String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    public String photo(String user) {
        return evidence.store("证明.jpg", Pictures.jpeg(), callers.byId(user)).id().toString();
    }

    private Map<String, Object> variable(String name, Map<String, Object> document) {
        try {
            return Variables.createVariables().putValueTyped(name, SpinValues.jsonValue(json.writeValueAsString(document)).create());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
