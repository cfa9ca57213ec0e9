package io.hazardflow.drill;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who gets the steps of the evaluators, asked by their model: evaluators with an account, else the unit, which writes down what they said. */
@Component("drillEvaluators")
public class DrillEvaluators {

    private final DrillTeam team;

    DrillEvaluators(DrillTeam team) {
        this.team = team;
    }

    public List<String> accounts(DelegateExecution execution) {
        return team.evaluatorAccounts(execution.getProcessBusinessKey());
    }

    public List<String> group(DelegateExecution execution) {
        return accounts(execution).isEmpty() ? List.of(EmergencyDrill.SCHEDULING_GROUP.in(execution)) : List.of();
    }
}
