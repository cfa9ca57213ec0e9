package io.hazardflow.hazard.rule;

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

/** Asks at a claim what the step asks at its submission; one bean for some steps of a case. */
public final class CaseClaimRule implements ClaimRule {

    /** The check of a step, which refuses by a {@link FormRejectedException}. */
    @FunctionalInterface
    public interface Check {

        void check(Caller taker, HazardCase hazard);
    }

    private final Set<String> steps;
    private final Check check;
    private final HazardCases cases;
    private final RuntimeService runtime;
    private final Callers callers;

    public CaseClaimRule(Set<String> steps, Check check, HazardCases cases, RuntimeService runtime, Callers callers) {
        this.steps = steps;
        this.check = check;
        this.cases = cases;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return steps.contains(task.getTaskDefinitionKey()) ? caseOf(task).flatMap(hazard -> refusal(hazard, taker)) : Optional.empty();
    }

    private Optional<String> refusal(HazardCase hazard, Caller taker) {
        try {
            check.check(taker, hazard);
            return Optional.empty();
        } catch (FormRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<HazardCase> caseOf(Task task) {
        Object number = callers.asSystem(() -> runtime.getVariable(task.getProcessInstanceId(), HazardProcess.CASE_NUMBER.name()));
        return Optional.ofNullable(HazardProcess.CASE_NUMBER.of(number)).flatMap(cases::find);
    }
}
