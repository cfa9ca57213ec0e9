package io.hazardflow.hazard.objection;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever gave the order does not even get the task of deciding about the objection. */
@Component
class ObjectionAtClaim implements ClaimRule {

    private static final Set<String> DECIDING = Set.of(OrderObjection.REVIEW_OBJECTION, OrderObjection.DECIDE_OBJECTION);

    private final HazardCases cases;
    private final RuntimeService runtime;
    private final Callers callers;

    ObjectionAtClaim(HazardCases cases, @Lazy RuntimeService runtime, Callers callers) {
        this.cases = cases;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return DECIDING.contains(task.getTaskDefinitionKey()) ? refusal(caseOf(task), taker) : Optional.empty();
    }

    private static Optional<String> refusal(HazardCase hazard, Caller taker) {
        try {
            Objections.checkReviewer(taker, hazard);
            return Optional.empty();
        } catch (FormRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }

    private HazardCase caseOf(Task task) {
        Object number = callers.asSystem(() -> runtime.getVariable(task.getProcessInstanceId(), HazardProcess.CASE_NUMBER.name()));
        return cases.get(HazardProcess.CASE_NUMBER.of(number));
    }
}
