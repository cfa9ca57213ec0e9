package io.hazardflow.hazard.rule;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Which post gets a task where it depends on the case; read by the process as {@code ${posts.…}}. Answers are engine group ids. */
@Component("posts")
public class Posts {

    private final HazardCases cases;
    private final Decisions decisions;

    Posts(HazardCases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    /** The street verifies; what a higher level or another department sent, the department in charge does (domain C.1, step 3). */
    public String verifier(VariableScope scope) {
        if (!HazardSource.TRANSFER.name().equals(HazardProcess.SOURCE.in(scope)) || HazardProcess.INDUSTRY.in(scope) == null) {
            return Role.STREET_OFFICE.group(HazardProcess.STREET.in(scope));
        }
        Map<String, Object> inCharge = new HashMap<>();
        inCharge.put("category", HazardProcess.CATEGORY.in(scope));
        inCharge.put("industry", HazardProcess.INDUSTRY.in(scope));
        return Role.DEPT.group((String) decisions.row("responsible-authority", inCharge).get("department"));
    }

    /** Whoever reported completes his report; what the system found, the street completes. */
    public String reporter(VariableScope scope) {
        return Optional.ofNullable(cases.get(HazardProcess.CASE_NUMBER.in(scope)).reporterRole()).filter(group -> Membership.of(group).isPresent())
            .orElseGet(() -> Role.STREET_OFFICE.group(HazardProcess.STREET.in(scope)));
    }

    /** The enterprise, or whoever was appointed to rectify a hazard that belongs to none. */
    public String rectifier(VariableScope scope) {
        String appointed = HazardProcess.RECTIFIER_GROUP.in(scope);
        return appointed == null ? Role.ENTERPRISE_SAFETY.group(HazardProcess.ENTERPRISE.in(scope)) : appointed;
    }

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
