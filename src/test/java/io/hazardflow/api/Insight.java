package io.hazardflow.api;

import io.hazardflow.access.Callers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the engine and in the tables, past every interface. */
@TestComponent
class Insight {

    private final Callers callers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    Insight(Callers callers, TaskService tasks, RuntimeService runtime, JdbcClient jdbc) {
        this.callers = callers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** All that a refused call must leave alone. */
    record Standing(List<String> openTasks, Map<String, Object> variables, long ledgerEvents, String state) {
    }

    Standing standing(String number) {
        return callers.asSystem(() -> new Standing(
            tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskId().asc().list().stream()
                .map(task -> task.getId() + " " + task.getTaskDefinitionKey() + " " + task.getAssignee()).toList(),
            variables(number), events(number), state(number)));
    }

    String task(String number, String step) {
        List<Task> open = callers.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list());
        return open.stream().filter(task -> task.getTaskDefinitionKey().equals(step)).map(Task::getId).findFirst()
            .orElseThrow(() -> new AssertionError("no task " + step + " of " + number + ", open are "
                + open.stream().map(Task::getTaskDefinitionKey).toList()));
    }

    /** Brings the open tasks of a case to the head of the lists that show only the first, whatever other tests left there. */
    void makeMostUrgent(String number) {
        dueAt(number, Instant.EPOCH);
    }

    /** Moves the due date of everything that stands open in a case. */
    void dueAt(String number, Instant due) {
        callers.asSystem(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(number).list().forEach(task -> tasks.setDueDate(task.getId(), Date.from(due)));
            return null;
        });
    }

    String instance(String number) {
        return callers.asSystem(() -> main(number).getId());
    }

    String definition(String number) {
        return callers.asSystem(() -> main(number).getProcessDefinitionId());
    }

    boolean isOver(String number) {
        return callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKeyNotIn("look-back")
            .count()) == 0;
    }

    long cases() {
        return jdbc.sql("select count(*) from hazardflow.hazard").query(Long.class).single()
            + callers.asSystem(() -> runtime.createProcessInstanceQuery().count());
    }

    long events(String number) {
        return jdbc.sql("select count(*) from hazardflow.ledger_event where subject = ?").param(number).query(Long.class).single();
    }

    long events(String number, String step) {
        return jdbc.sql("select count(*) from hazardflow.ledger_event where subject = ? and step = ?").params(number, step)
            .query(Long.class).single();
    }

    String state(String number) {
        return jdbc.sql("select state from hazardflow.hazard where number = ?").param(number).query(String.class).single();
    }

    private Map<String, Object> variables(String number) {
        ProcessInstance instance = main(number);
        return instance == null ? Map.of() : new TreeMap<>(runtime.getVariables(instance.getId()));
    }

    /** Without the procedures that run beside it. */
    private ProcessInstance main(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("hazard-rectification").singleResult();
    }
}
