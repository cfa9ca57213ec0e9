package io.hazardflow.hazard.step;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever could not finish a step of a hazard does not get it: separation of duties and certificates, as at its submission (domain C.0). */
@Component
class DutiesAtClaim implements ClaimRule {

    private final HazardCases cases;
    private final SecondOfficer officers;
    private final RuntimeService runtime;
    private final Callers callers;

    DutiesAtClaim(HazardCases cases, SecondOfficer officers, @Lazy RuntimeService runtime, Callers callers) {
        this.cases = cases;
        this.officers = officers;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return caseOf(task).flatMap(hazard -> refusal(task.getTaskDefinitionKey(), hazard, taker));
    }

    private Optional<String> refusal(String step, HazardCase hazard, Caller taker) {
        try {
            check(step, hazard, taker);
            return Optional.empty();
        } catch (FormRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void check(String step, HazardCase hazard, Caller taker) {
        switch (step) {
            case HazardProcess.VERIFY_HAZARD -> SeparationOfDuties.checkOfficial(taker, "受理核实");
            case HazardProcess.APPOINT_OWNER -> SeparationOfDuties.checkOfficial(taker, "认定责任单位");
            case HazardProcess.ASSIGN_RECTIFICATION -> {
                SeparationOfDuties.checkOrders(taker);
                officers.checkOrderedBy(taker.userId(), hazard);
            }
            case HazardProcess.REVIEW_RECTIFICATION -> {
                SeparationOfDuties.checkReviewer(taker, hazard);
                officers.checkReviewedBy(taker.userId(), hazard);
            }
            case HazardProcess.APPROVE_CLOSURE -> SeparationOfDuties.checkCloser(taker, hazard);
            default -> { }
        }
    }

    private Optional<HazardCase> caseOf(Task task) {
        if (task.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        Object number = callers.asSystem(() -> runtime.getVariable(task.getProcessInstanceId(), HazardProcess.CASE_NUMBER.name()));
        return Optional.ofNullable(HazardProcess.CASE_NUMBER.of(number)).flatMap(cases::find);
    }
}
