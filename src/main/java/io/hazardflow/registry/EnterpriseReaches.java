package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role.Reach;
import org.springframework.stereotype.Component;

/**
 * Enterprises within a person's reach (domain D5): own, street, the industries of his department, or all. Departments that supervise a
 * matter in every industry and posts without a unit (experts, tip desk) reach all; an account without a role reaches none.
 */
@Component
public class EnterpriseReaches {

    private final Industries industries;
    private final Departments departments;

    EnterpriseReaches(Industries industries, Departments departments) {
        this.industries = industries;
        this.departments = departments;
    }

    public EnterpriseReach of(Caller caller) {
        DataScope scope = caller.scope();
        boolean postWithoutUnit = caller.memberships().stream().anyMatch(m -> m.role().reach() == Reach.NONE);
        boolean crossIndustry = departments.all().stream()
            .anyMatch(department -> department.crossIndustry() && scope.departments().contains(department.code()));
        return new EnterpriseReach(scope.all() || postWithoutUnit || crossIndustry, scope.enterprises(), scope.streets(),
            industries.supervisedBy(scope.departments()));
    }
}
