package io.hazardflow.hazard.extension;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Nobody of an enterprise decides over more time, whichever unit he acts for. */
@Component
class ExtensionDuties implements ClaimRule {

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return DeadlineExtension.DECIDE_EXTENSION.equals(task.getTaskDefinitionKey()) && taker.enterpriseAnywhere()
            ? Optional.of("「延期审批」企业账号不能办理") : Optional.empty();
    }
}
