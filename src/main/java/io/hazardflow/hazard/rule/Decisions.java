package io.hazardflow.hazard.rule;

import io.hazardflow.access.Callers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a decision table outside its business rule task. */
@Component
public class Decisions {

    private final ObjectProvider<DecisionService> service;
    private final Callers callers;

    Decisions(ObjectProvider<DecisionService> service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    /** The one row that applies, by output name. */
    public Map<String, Object> row(String decision, Map<String, Object> inputs) {
        DmnDecisionRuleResult row = callers.asSystem(() -> service.getObject().evaluateDecisionTableByKey(decision, inputs)).getSingleResult();
        if (row == null) {
            throw new IllegalStateException("decision " + decision + " has no row for " + inputs);
        }
        return row.getEntryMap();
    }

    /** All rows that apply, in the order of the table. */
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        return callers.asSystem(() -> service.getObject().evaluateDecisionTableByKey(decision, inputs)).stream()
            .map(DmnDecisionRuleResult::getEntryMap).toList();
    }
}
