package io.hazardflow.hazard.lookback;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who looks again: law officers where law officers reviewed, the grid worker otherwise; read by the process as {@code ${lookBackPosts.…}}. */
@Component("lookBackPosts")
public class LookBackPosts {

    private final HazardCases cases;

    LookBackPosts(HazardCases cases) {
        this.cases = cases;
    }

    public String visitor(VariableScope scope) {
        return visitor(hazard(scope));
    }

    /** The same for a case as its row has it. */
    public static String visitor(HazardCase hazard) {
        return byLaw(hazard) ? Role.LAW.group(hazard.dept()) : Role.GRID.group(hazard.street());
    }

    /** The head of the visitor's unit. */
    public String leader(VariableScope scope) {
        HazardCase hazard = hazard(scope);
        return byLaw(hazard) ? Role.DEPT_HEAD.group(hazard.dept()) : Role.STREET_LEADER.group(hazard.street());
    }

    static boolean byLaw(HazardCase hazard) {
        return Role.LAW.key().equals(hazard.reviewRole());
    }

    private HazardCase hazard(VariableScope scope) {
        return cases.get(HazardProcess.CASE_NUMBER.in(scope));
    }
}
