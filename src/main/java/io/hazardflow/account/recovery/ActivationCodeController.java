package io.hazardflow.account.recovery;

import io.hazardflow.access.Callers;
import io.hazardflow.account.activation.ActivationCode;
import io.hazardflow.account.activation.ActivationCodes;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The activation code that the street hands to the new holder: shown once, to whoever holds the task; a new one voids the last. */
@RestController
class ActivationCodeController {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Recoveries recoveries;
    private final ActivationCodes codes;
    private final Callers callers;
    private final AuditTrail audit;

    ActivationCodeController(TaskService tasks, RuntimeService runtime, Recoveries recoveries, ActivationCodes codes, Callers callers,
                             AuditTrail audit) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.recoveries = recoveries;
        this.codes = codes;
        this.callers = callers;
        this.audit = audit;
    }

    @PostMapping("/api/tasks/{taskId}/activation-code")
    @Transactional
    public ResponseEntity<ActivationCode> issue(@PathVariable String taskId, HttpServletRequest request) {
        Task task = tasks.createTaskQuery().taskId(taskId).taskDefinitionKey(AccessRecoveryProcess.HAND_OVER_ACCESS).singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个任务,或您无权查看");
        }
        String caller = callers.required().userId();
        if (!caller.equals(task.getAssignee())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "请先领取任务,再生成激活码");
        }
        String number = callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
            .singleResult().getBusinessKey());
        String account = recoveries.get(number).account();
        audit.record(new AuditEntry(AuditKind.ACCOUNT, caller, request.getRemoteAddr(), account, "企业账号恢复 " + number + "：生成激活码"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(callers.asSystem(() -> codes.issue(account)));
    }
}
