package io.hazardflow.hazard.delegate;

import io.hazardflow.access.Membership;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.DecisionTaken;
import io.hazardflow.hazard.rule.DecisionTrace;
import io.hazardflow.hazard.rule.Posts;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;

/** Records what a decision table answered and on what basis, at the end of its business rule task. */
@Component
class RecordDecision implements ExecutionListener {

    private final CaseRecord record;
    private final Posts posts;
    private final DecisionTrace trace;

    RecordDecision(CaseRecord record, Posts posts, DecisionTrace trace) {
        this.record = record;
        this.posts = posts;
        this.trace = trace;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Map<String, Object> row = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult().getEntryMap();
        String decision = ((BusinessRuleTask) execution.getBpmnModelElementInstance()).getCamundaDecisionRef();
        record.append(execution, facts(execution, row), List.of(decision + "：" + row.get("basis")),
            trace.last(decision).map(DecisionTaken::document).orElse(null));
    }

    private Facts facts(DelegateExecution execution, Map<String, Object> row) {
        return switch (execution.getCurrentActivityId()) {
            case HazardProcess.TRIAGE_HAZARD -> Facts.of(HazardState.TRIAGED).and("level", row.get("level")).and("subGrade", row.get("subGrade"));
            case HazardProcess.FIND_AUTHORITY -> Facts.of("dept", row.get("department"));
            case HazardProcess.CHOOSE_REVIEWER -> Facts.of(HazardState.REVIEWING).and("reviewRole", reviewRole((String) row.get("role"), execution));
            default -> new Facts();
        };
    }

    /** Who really reviews, which differs from the table where that would be the unit that rectified. */
    private String reviewRole(String byTable, DelegateExecution execution) {
        return Membership.of(posts.reviewer(byTable, execution)).orElseThrow().role().key();
    }
}
