package io.hazardflow.campaign.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who plans in whose name and who approves: above a department its head, above the head and above the district's own offices a leader of the
 * district.
 */
@Component
class PlannerPosts {

    private static final Set<Role> OF_DEPARTMENT = Set.of(Role.DEPT, Role.DEPT_HEAD);

    private final Departments departments;

    PlannerPosts(Departments departments) {
        this.departments = departments;
    }

    /** Engine groups of the post that planned and of the one that approves. */
    record Posts(String planner, String approver) {
    }

    /** Departments in whose name the person may plan, his own or, for the district's offices, all. */
    List<Department> departments(Caller caller) {
        if (district(caller).isPresent()) {
            return departments.all();
        }
        List<String> own = caller.memberships().stream().filter(m -> OF_DEPARTMENT.contains(m.role())).map(Membership::unit).toList();
        return departments.all().stream().filter(department -> own.contains(department.code())).toList();
    }

    /** Empty when the person may not plan for that department. */
    Optional<Posts> of(Caller caller, String leadDept) {
        String clerk = Role.DEPT.group(leadDept);
        String head = Role.DEPT_HEAD.group(leadDept);
        if (caller.isIn(clerk)) {
            return Optional.of(new Posts(clerk, head));
        }
        return Optional.of(head).filter(caller::isIn).or(() -> district(caller))
            .map(planner -> new Posts(planner, Role.DISTRICT_LEADER.key()));
    }

    /** The post above the one that planned. */
    static String approver(String plannerGroup) {
        return Membership.of(plannerGroup).filter(membership -> membership.role() == Role.DEPT)
            .map(membership -> Role.DEPT_HEAD.group(membership.unit())).orElse(Role.DISTRICT_LEADER.key());
    }

    private static Optional<String> district(Caller caller) {
        return List.of(Role.SAFETY_COMMITTEE, Role.DISTRICT_COORDINATION).stream().filter(caller::has).map(Role::key).findFirst();
    }
}
