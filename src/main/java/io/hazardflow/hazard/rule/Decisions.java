package io.hazardflow.hazard.rule;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a decision table outside its business rule task. */
@Component
public class Decisions {

    private final ObjectProvider<DecisionService> service;

    Decisions(ObjectProvider<DecisionService> service) {
        this.service = service;
    }

    /** The one row that applies, by output name. */
    public Map<String, Object> row(String decision, Map<String, Object> inputs) {
        DmnDecisionRuleResult row = service.getObject().evaluateDecisionTableByKey(decision, inputs).getSingleResult();
        if (row == null) {
            throw new IllegalStateException("decision " + decision + " has no row for " + inputs);
        }
        return row.getEntryMap();
    }
}
