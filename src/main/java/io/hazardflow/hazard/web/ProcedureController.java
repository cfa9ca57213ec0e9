package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The procedures beside the rectification of one case: which are open, and which the caller may open now. */
@RestController
@RequestMapping("/api/hazards/{number}/procedures")
class ProcedureController {

    private final HazardCases cases;
    private final CaseProcedures procedures;
    private final Map<Procedure, ProcedureRule> rules;
    private final TaskService tasks;
    private final Callers callers;
    private final TransactionTemplate transaction;

    ProcedureController(HazardCases cases, CaseProcedures procedures, List<ProcedureRule> rules, @Lazy TaskService tasks, Callers callers,
                        TransactionTemplate transaction) {
        this.cases = cases;
        this.procedures = procedures;
        this.rules = rules.stream().collect(Collectors.toMap(ProcedureRule::procedure, Function.identity()));
        this.tasks = tasks;
        this.callers = callers;
        this.transaction = transaction;
    }

    /**
     * @param withdrawable the caller may take it back
     * @param refusal      why the caller may not open it now, null when he may or when nobody opens it by hand
     */
    record Standing(String key, String label, boolean open, boolean mayOpen, boolean withdrawable, String refusal) {
    }

    /** @param taskId first task of the procedure, held by the caller */
    record Opened(String key, String taskId) {
    }

    @GetMapping
    List<Standing> standing(@PathVariable String number) {
        Caller caller = callers.required();
        HazardCase hazard = visible(number, caller);
        Set<Procedure> open = procedures.openOnes(number);
        boolean possible = procedures.possible(number);
        return Arrays.stream(Procedure.values()).filter(procedure -> open.contains(procedure) || rules.containsKey(procedure))
            .map(procedure -> standing(procedure, hazard, caller, open.contains(procedure), possible)).toList();
    }

    @PostMapping("/{key}")
    Opened open(@PathVariable String number, @PathVariable String key) {
        Caller caller = callers.required();
        HazardCase hazard = visible(number, caller);
        Procedure procedure = Procedure.of(key).filter(rules::containsKey)
            .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "没有可以由人启动的程序 " + key));
        refusal(procedure, hazard, caller, procedures.isOpen(number, procedure), procedures.possible(number)).ifPresent(reason -> {
            throw problem(HttpStatus.CONFLICT, procedure.label() + "：" + reason);
        });
        return transaction.execute(status -> {
            procedures.open(number, procedure);
            return new Opened(key, firstTask(number, procedure, caller));
        });
    }

    /** Takes back what was opened by mistake, as long as its first form has not been sent. */
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number, @PathVariable String key) {
        Caller caller = callers.required();
        visible(number, caller);
        Procedure procedure = Procedure.of(key).filter(rules::containsKey)
            .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "没有可以由人启动的程序 " + key));
        if (!procedures.isOpen(number, procedure)) {
            throw problem(HttpStatus.CONFLICT, procedure.label() + "：没有在办理");
        }
        if (firstTasks(number, procedure).stream().noneMatch(task -> holds(task, caller))) {
            throw problem(HttpStatus.FORBIDDEN, procedure.label() + "：只有启动它的岗位可以撤回");
        }
        if (!Boolean.TRUE.equals(transaction.execute(status -> procedures.withdraw(number, procedure)))) {
            throw problem(HttpStatus.CONFLICT, procedure.label() + "：已经提交，不能撤回");
        }
    }

    /** The first task goes to whoever opened the procedure, if his post may do it. */
    private String firstTask(String number, Procedure procedure, Caller caller) {
        Optional<Task> task = firstTasks(number, procedure).stream().filter(t -> t.getAssignee() == null).findFirst();
        task.filter(t -> isCandidate(t, caller)).ifPresent(t -> tasks.claim(t.getId(), caller.userId()));
        return task.map(Task::getId).orElse(null);
    }

    private List<Task> firstTasks(String number, Procedure procedure) {
        return callers.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).processDefinitionKey(procedure.key()).list());
    }

    private boolean holds(Task task, Caller caller) {
        return caller.userId().equals(task.getAssignee()) || isCandidate(task, caller);
    }

    private boolean isCandidate(Task task, Caller caller) {
        return callers.asSystem(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
            .anyMatch(link -> link.getGroupId() != null && caller.isIn(link.getGroupId()));
    }

    private Standing standing(Procedure procedure, HazardCase hazard, Caller caller, boolean open, boolean possible) {
        if (!rules.containsKey(procedure)) {
            return new Standing(procedure.key(), procedure.label(), open, false, false, null);
        }
        Optional<String> refusal = refusal(procedure, hazard, caller, open, possible);
        boolean withdrawable = open && procedures.isWithdrawable(hazard.number(), procedure)
            && firstTasks(hazard.number(), procedure).stream().anyMatch(task -> holds(task, caller));
        return new Standing(procedure.key(), procedure.label(), open, refusal.isEmpty(), withdrawable, refusal.orElse(null));
    }

    private Optional<String> refusal(Procedure procedure, HazardCase hazard, Caller caller, boolean open, boolean possible) {
        if (open) {
            return Optional.of("已在办理中");
        }
        if (!possible) {
            return Optional.of("案件已办结，或按旧流程办理");
        }
        return rules.get(procedure).refusal(hazard, caller);
    }

    private HazardCase visible(String number, Caller caller) {
        return cases.find(number, caller).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
