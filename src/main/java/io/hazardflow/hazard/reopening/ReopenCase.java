package io.hazardflow.hazard.reopening;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.procedure.CaseVariables;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 重新启动案件: a new run of the main process under the same number. A case that had been verified goes on with its deadline, another one from
 * the search for duplicates. What the list says of the run before is taken back; the ledger keeps it.
 */
@Component
class ReopenCase implements JavaDelegate {

    private static final List<String> OF_THE_RUN_BEFORE = List.of("orderedAt", "acknowledgedAt", "servedByRule", "feedbackAt", "reviewedAt",
        "passedAt", "closedAt", "firstDeadline", "deadline", "redoDeadline", "requirements", "responsiblePerson", "rung", "rectifier",
        "reviewer", "reviewRole", "publish", "mergedInto", "publicity", "publicFields", "publicMask", "publicBy", "lookBackDue",
        "lookBackVisits", "lookBackResult", "lookBackAt", "endingKind", "endingReference",
        "orderedBy", "orderGroup", "coOfficer", "service", "servedAt", "objectionState", "objectedAt", "rectifiedFor", "reviewedFor", "coReviewers",
        "deadlineProvisional", "extensionState", "extensionCount", "extensionRequestedAt", "extensionUntil", "extensionLate", "extensionDecidedBy",
        "planState", "planAuthor", "planAuthorFor", "planReturns", "planApprovedAt", "cancelReason");

    private final HazardCases cases;
    private final CaseVariables variables;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    ReopenCase(HazardCases cases, CaseVariables variables, CaseRecord record, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.cases = cases;
        this.variables = variables;
        this.record = record;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        boolean verified = hazard.category() != null && hazard.subGrade() != null && hazard.dept() != null;
        dropLookBack(hazard.number());
        record.append(execution, facts(verified), List.of());
        Map<String, Object> all = new HashMap<>(variables.of(cases.get(hazard.number())));
        if (verified) {
            all.put(HazardProcess.VERIFICATION.name(), "REAL");
        }
        callers.asSystem(() -> runtime.createMessageCorrelation(verified ? HazardProcess.CASE_REOPENED : HazardProcess.HAZARD_FOUND)
            .processInstanceBusinessKey(hazard.number()).setVariables(all).correlateStartMessage());
    }

    private Facts facts(boolean verified) {
        Facts facts = Facts.of(verified ? HazardState.TRIAGED : HazardState.REPORTED).and("reopenedAt", clock.instant()).and("rejectCount", 0);
        OF_THE_RUN_BEFORE.forEach(fact -> facts.and(fact, null));
        return verified ? facts : facts.and("verifiedAt", null);
    }

    private void dropLookBack(String caseNumber) {
        callers.asSystem(() -> {
            List<Execution> waiting = runtime.createExecutionQuery().processInstanceBusinessKey(caseNumber)
                .messageEventSubscriptionName(LookBack.DROPPED).list();
            waiting.forEach(execution -> runtime.messageEventReceived(LookBack.DROPPED, execution.getId()));
            return null;
        });
    }
}
