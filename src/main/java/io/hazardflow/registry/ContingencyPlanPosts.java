package io.hazardflow.registry;

import io.hazardflow.access.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which posts keep a contingency plan, and with whom it is filed. */
@Component
public class ContingencyPlanPosts {

    private final Enterprises enterprises;
    private final Industries industries;

    ContingencyPlanPosts(Enterprises enterprises, Industries industries) {
        this.enterprises = enterprises;
        this.industries = industries;
    }

    /** Engine groups that enter its files, sites and evaluations. */
    public List<String> owners(ContingencyPlan plan) {
        if (plan.enterprise() != null) {
            return List.of(Role.ENTERPRISE_SAFETY.group(plan.enterprise()), Role.ENTERPRISE_HEAD.group(plan.enterprise()));
        }
        if (plan.street() != null) {
            return List.of(Role.STREET_OFFICE.group(plan.street()));
        }
        return List.of(plan.department() == null ? Role.DISTRICT_COORDINATION.key() : Role.DEPT.group(plan.department()));
    }

    /** Engine group of the authority that it is filed with: of an enterprise the department of its industry, of others the district. */
    public String authority(ContingencyPlan plan) {
        return plan.enterprise() == null ? Role.DISTRICT_COORDINATION.key() : enterprises.find(plan.enterprise())
            .flatMap(enterprise -> industries.find(enterprise.industry())).map(industry -> Role.DEPT.group(industry.department()))
            .orElse(Role.DISTRICT_COORDINATION.key());
    }
}
