package io.hazardflow.hazard.rule;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
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

    /** The group that holds a role for a case: of its street, its department, its enterprise, or the district's one. */
    public static String group(Role role, HazardCase hazard) {
        return switch (role.reach()) {
            case STREET -> role.group(hazard.street());
            case DEPARTMENT -> role.group(hazard.dept());
            case ENTERPRISE -> role.group(hazard.enterprise());
            default -> role.key();
        };
    }

    /** The street verifies; what a higher level or another department sent, the department in charge does (domain C.1, step 3). */
    public String verifier(VariableScope scope) {
        return verifier(HazardSource.valueOf(HazardProcess.SOURCE.in(scope)), HazardProcess.STREET.in(scope), HazardProcess.INDUSTRY.in(scope),
            HazardProcess.CATEGORY.in(scope));
    }

    /** @param industry null where the hazard belongs to no enterprise; @param category null before it is known */
    public String verifier(HazardSource source, String street, String industry, String category) {
        if (source != HazardSource.TRANSFER || industry == null) {
            return Role.STREET_OFFICE.group(street);
        }
        Map<String, Object> inCharge = new HashMap<>();
        inCharge.put("category", category);
        inCharge.put("industry", industry);
        return Role.DEPT.group((String) decisions.row("responsible-authority", inCharge).get("department"));
    }

    /** Whoever reported completes his report; what the system or another system found, the street completes. */
    public String reporter(VariableScope scope) {
        return Optional.ofNullable(cases.get(HazardProcess.CASE_NUMBER.in(scope)).reporterRole())
            .filter(group -> Membership.of(group).filter(membership -> membership.role() != Role.MACHINE).isPresent())
            .orElseGet(() -> Role.STREET_OFFICE.group(HazardProcess.STREET.in(scope)));
    }

    /** The enterprise, or whoever was appointed to rectify a hazard that belongs to none. */
    public String rectifier(VariableScope scope) {
        String appointed = HazardProcess.RECTIFIER_GROUP.in(scope);
        return appointed == null ? Role.ENTERPRISE_SAFETY.group(HazardProcess.ENTERPRISE.in(scope)) : appointed;
    }

    /** The street assigns; what law officers found, they order themselves (domain C.1, step 5). */
    public String assigner(VariableScope scope) {
        return assigner(HazardSource.valueOf(HazardProcess.SOURCE.in(scope)), HazardProcess.DEPARTMENT.in(scope), HazardProcess.STREET.in(scope));
    }

    /** The same for a case as its row has it. */
    public static String assigner(HazardCase hazard) {
        return assigner(hazard.source(), hazard.dept(), hazard.street());
    }

    private static String assigner(HazardSource source, String dept, String street) {
        return source.isInspection() ? Role.LAW.group(dept) : Role.STREET_OFFICE.group(street);
    }

    /** @param role answer of the decision {@code review-mode} */
    public String reviewer(String role, VariableScope scope) {
        return reviewer(role, HazardProcess.STREET.in(scope), HazardProcess.DEPARTMENT.in(scope),
            Level.valueOf(HazardProcess.LEVEL.in(scope)), HazardProcess.RECTIFIER_GROUP.in(scope));
    }

    /** The same for a case as its row has it. */
    public static String reviewer(String role, HazardCase hazard) {
        return reviewer(role, hazard.street(), hazard.dept(), hazard.level(), hazard.rectifierGroup());
    }

    /** The post of the decision table, or where that belongs to the unit that rectifies, one of another unit (domain C.0). */
    private static String reviewer(String role, String street, String dept, Level level, String rectifier) {
        String byTable = switch (Role.byKey(role).orElseThrow()) {
            case LAW -> Role.LAW.group(dept);
            case GRID -> Role.GRID.group(street);
            case STREET_OFFICE -> Role.STREET_OFFICE.group(street);
            default -> throw new IllegalArgumentException("no reviewer post for " + role);
        };
        if (!SeparationOfDuties.sameUnit(byTable, rectifier)) {
            return byTable;
        }
        if (level == Level.MAJOR) {
            return Role.SAFETY_COMMITTEE.key();
        }
        return Role.STREET_OFFICE.group(street).equals(rectifier) ? Role.DEPT.group(dept) : Role.STREET_OFFICE.group(street);
    }

    /** General hazards are closed by the street, major ones and those that the street itself put right by the district (domain C.1, step 16). */
    public String closer(VariableScope scope) {
        return closer(Level.valueOf(HazardProcess.LEVEL.in(scope)), HazardProcess.STREET.in(scope), HazardProcess.RECTIFIER_GROUP.in(scope));
    }

    /** The same for a case as its row has it. */
    public static String closer(HazardCase hazard) {
        return closer(hazard.level(), hazard.street(), hazard.rectifierGroup());
    }

    private static String closer(Level level, String street, String rectifier) {
        String office = Role.STREET_OFFICE.group(street);
        return level == Level.MAJOR || SeparationOfDuties.sameUnit(office, rectifier) ? Role.DISTRICT_COORDINATION.key() : office;
    }
}
