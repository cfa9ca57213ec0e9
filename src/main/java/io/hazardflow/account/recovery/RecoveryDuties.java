package io.hazardflow.account.recovery;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Nobody approves what he filed himself, and nobody of an enterprise approves at all (domain C.0, separation of duties). */
@Component
class RecoveryDuties implements ClaimRule {

    private final Recoveries recoveries;
    private final RuntimeService runtime;
    private final Callers callers;

    RecoveryDuties(Recoveries recoveries, @Lazy RuntimeService runtime, Callers callers) {
        this.recoveries = recoveries;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public Optional<String> refusal(Task task, Caller caller) {
        return AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY.equals(task.getTaskDefinitionKey())
            ? recoveries.find(number(task)).flatMap(recovery -> refusal(recovery, caller)) : Optional.empty();
    }

    /** Looks at all posts of the person, whichever unit he acts for. */
    Optional<String> refusal(Recovery recovery, Caller caller) {
        if (recovery.isFiledBy(caller.userId())) {
            return Optional.of("申请的经办人不能审核自己经办的申请");
        }
        return callers.byId(caller.userId()).isEnterprise() ? Optional.of("企业账号不能审核") : Optional.empty();
    }

    private String number(Task task) {
        ProcessInstance instance = callers.asSystem(() ->
            runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult());
        return instance == null ? null : instance.getBusinessKey();
    }
}
