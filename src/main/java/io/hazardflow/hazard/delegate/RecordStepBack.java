package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.procedure.EnterpriseAtCase;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 退回上一步: takes back what the step before had said, so that the list shows the case where it stands again. */
@Component
class RecordStepBack implements ExecutionListener {

    private final HazardCases cases;
    private final CaseRecord record;
    private final EnterpriseAtCase enterprises;

    RecordStepBack(HazardCases cases, CaseRecord record, EnterpriseAtCase enterprises) {
        this.cases = cases;
        this.record = record;
        this.enterprises = enterprises;
    }

    @Override
    public void notify(DelegateExecution execution) {
        record.append(execution, facts(execution), List.of());
    }

    private Facts facts(DelegateExecution execution) {
        return switch (execution.getCurrentActivityId()) {
            case "report-returned" -> Facts.of(HazardState.REPORTED).and("cancelReason", null);
            case "verification-returned" -> {
                execution.setVariable(HazardProcess.CONFIRMED_ON_SITE.name(), false);
                execution.setVariable(HazardProcess.FIXED_ON_SITE.name(), false);
                yield withoutOwner(execution, Facts.of(HazardState.REPORTED).and("verifiedAt", null));
            }
            case "assignment-returned" -> withoutOrder(execution);
            case "feedback-returned" -> {
                execution.setVariable(HazardProcess.FEEDBACK_GIVEN.name(), false);
                yield Facts.of(HazardState.RECTIFYING).and("feedbackAt", null).and("reviewRole", null);
            }
            case "review-returned" -> Facts.of(HazardState.REVIEWING).and("reviewedAt", null).and("passedAt", null);
            default -> throw new IllegalStateException("no way back at " + execution.getCurrentActivityId());
        };
    }

    private static Facts withoutOrder(DelegateExecution execution) {
        execution.setVariable(HazardProcess.ORDER_ISSUED.name(), false);
        return Facts.of(HazardState.TRIAGED).and("orderedAt", null).and("firstDeadline", null).and("deadline", null)
            .and("requirements", null).and("responsiblePerson", null).and("orderedBy", null).and("orderGroup", null).and("coOfficer", null)
            .and("service", null).and("servedAt", null).and("objectionState", null).and("objectedAt", null);
    }

    /** A hazard found without an owner is verified anew without one. */
    private Facts withoutOwner(DelegateExecution execution, Facts facts) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        if (!hazard.foundOwnerless() || hazard.ownerGroup() == null) {
            return facts;
        }
        if (hazard.enterprise() != null) {
            enterprises.forget(hazard.number(), hazard.enterprise());
        }
        execution.setVariables(Facts.of(HazardProcess.RECTIFIER_GROUP, null).and(HazardProcess.ENTERPRISE, null)
            .and(HazardProcess.ENTERPRISE_NAME, null).and(HazardProcess.INDUSTRY, null).and(HazardProcess.RISK_COLOR, null).map());
        return facts.and("ownerKind", null).and("ownerGroup", null).and("ownerName", null).and("ownerLeader", null)
            .and("enterprise", null).and("enterpriseName", null).and("industry", null);
    }
}
