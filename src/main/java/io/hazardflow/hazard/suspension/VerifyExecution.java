package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 现场核查执行: two officers look whether work has stopped. */
@Component
class VerifyExecution implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final OfficerPairs officers;
    private final SuspendedCases suspended;

    VerifyExecution(HazardCases cases, SuspensionDuties duties, OfficerPairs officers, SuspendedCases suspended) {
        this.cases = cases;
        this.duties = duties;
        this.officers = officers;
        this.suspended = suspended;
    }

    @Override
    public String formId() {
        return Suspension.VERIFY_EXECUTION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return officers.colleagues(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        String result = submission.text("result");
        boolean withoutPower = suspended.get(hazard.number()).isWithoutPower();
        if (withoutPower && "REFUSED_WITH_DANGER".equals(result)) {
            throw new FormRejectedException("result", "执行情况", "已经停电，请选“已停产停业”或“尚未执行”");
        }
        if (withoutPower && "EXECUTED".equals(result) && submission.text("measures") == null) {
            throw new FormRejectedException("measures", "已采取的消除隐患措施", "已停电的必填，履行决定并采取措施后才能解除停电");
        }
        SuspensionState state = "EXECUTED".equals(result) ? SuspensionState.EXECUTED : SuspensionState.NOT_EXECUTED;
        return new Outcome(hazard.number(), Facts.of(Suspension.EXECUTION_RESULT, result).map(), state.facts().map(), List.of());
    }
}
