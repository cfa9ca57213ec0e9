package io.hazardflow.hazard.rule;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Which post gets a task where it depends on the case; read by the process as {@code ${posts.…}}. Answers are engine group ids. */
@Component("posts")
public class Posts {

    /** The street assigns; what law officers found, they order themselves (domain C.1, step 5). */
    public String assigner(VariableScope scope) {
        return HazardSource.INSPECT.name().equals(HazardProcess.SOURCE.in(scope))
            ? Role.LAW.group(HazardProcess.DEPARTMENT.in(scope))
            : Role.STREET_OFFICE.group(HazardProcess.STREET.in(scope));
    }

    /** @param role answer of the decision {@code review-mode} */
    public String reviewer(String role, VariableScope scope) {
        String street = HazardProcess.STREET.in(scope);
        return switch (Role.byKey(role).orElseThrow()) {
            case LAW -> Role.LAW.group(HazardProcess.DEPARTMENT.in(scope));
            case GRID -> Role.GRID.group(street);
            case STREET_OFFICE -> Role.STREET_OFFICE.group(street);
            default -> throw new IllegalArgumentException("no reviewer post for " + role);
        };
    }

    /** General hazards are closed by the street, major ones by the district (domain C.1, step 16). */
    public String closer(VariableScope scope) {
        return Level.MAJOR.name().equals(HazardProcess.LEVEL.in(scope))
            ? Role.DISTRICT_COORDINATION.key()
            : Role.STREET_OFFICE.group(HazardProcess.STREET.in(scope));
    }
}
