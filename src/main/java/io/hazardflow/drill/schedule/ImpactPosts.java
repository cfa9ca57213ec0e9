package io.hazardflow.drill.schedule;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The posts that can be asked about a drill that touches the public: its street, those of other streets for units without one, the departments. */
@Component
class ImpactPosts {

    /** Where roads are taken; the code of the register of departments. */
    private static final String TRAFFIC = "jt";

    private final Streets streets;
    private final Departments departments;
    private final PostNames names;

    ImpactPosts(Streets streets, Departments departments, PostNames names) {
        this.streets = streets;
        this.departments = departments;
        this.names = names;
    }

    List<Map<String, String>> choices(DrillUnit unit) {
        return groups(unit).map(group -> Map.of("value", group, "label", names.label(group))).toList();
    }

    /** Those that are asked as a rule. */
    List<String> usual(DrillUnit unit) {
        return Stream.of(unit.street() == null ? null : Role.STREET_OFFICE.group(unit.street()),
                unit.department() == null ? null : Role.DEPT.group(unit.department()), Role.DEPT.group(TRAFFIC))
            .filter(group -> group != null && !group.equals(unit.schedulingGroup())).distinct().toList();
    }

    /** @throws FormRejectedException when a post cannot be asked, or one that has to be is missing */
    void check(DrillPlan plan, DrillUnit unit) {
        List<String> possible = groups(unit).toList();
        if (!possible.containsAll(plan.impactPosts())) {
            throw new FormRejectedException("impactPosts", "会商审批单位", "的值不在可选范围内");
        }
        if (unit.street() != null) {
            require(plan, unit, Role.STREET_OFFICE.group(unit.street()), "影响公众的演练须经所在街道");
        }
        if (plan.impactKinds().contains(PublicImpact.ROAD.name())) {
            require(plan, unit, Role.DEPT.group(TRAFFIC), "占道、断路的须经");
        }
    }

    private void require(DrillPlan plan, DrillUnit unit, String group, String why) {
        if (!group.equals(unit.schedulingGroup()) && !plan.impactPosts().contains(group)) {
            throw new FormRejectedException("impactPosts", "会商审批单位", "还应选择" + names.label(group) + "：" + why + "同意");
        }
    }

    private Stream<String> groups(DrillUnit unit) {
        Stream<String> offices = unit.street() == null ? streets.all().stream().filter(Street::active).map(Street::code).map(Role.STREET_OFFICE::group)
            : Stream.of(Role.STREET_OFFICE.group(unit.street()));
        return Stream.concat(offices, departments.all().stream().map(department -> Role.DEPT.group(department.code())))
            .filter(group -> !group.equals(unit.schedulingGroup()));
    }
}
