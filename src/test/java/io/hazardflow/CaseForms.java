package io.hazardflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Callers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;

/** Fills in the forms of a case as its people would, whatever kind of case it is. */
@TestComponent
public class CaseForms {

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final Callers callers;
    private final ObjectMapper json;

    CaseForms(RepositoryService repository, FormService forms, TaskService tasks, Callers callers, ObjectMapper json) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.callers = callers;
        this.json = json;
    }

    /** @return number of the new case */
    public String start(String user, String process, String form, Map<String, Object> document) {
        String[] number = new String[1];
        callers.actAs(user, () -> {
            number[0] = forms.submitStartForm(definition(process), variable(form, document)).getBusinessKey();
        });
        return number[0];
    }

    public void submit(String user, String number, String step, Map<String, Object> document) {
        submit(user, task(number, step), document);
    }

    /** For one of several tasks of the same step. */
    public void submit(String user, Task task, Map<String, Object> document) {
        callers.actAs(user, () -> forms.submitTaskForm(task.getId(), variable(task.getTaskDefinitionKey(), document)));
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

    /** Variable that holds the document of a form. */
    public static String variableOf(String form) {
        StringBuilder name = new StringBuilder();
        for (String part : form.split("-")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    private String definition(String process) {
        return callers.asSystem(() -> repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId());
    }

    private Map<String, Object> variable(String form, Map<String, Object> document) {
        try {
            return Variables.createVariables().putValueTyped(variableOf(form), SpinValues.jsonValue(json.writeValueAsString(document)).create());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
