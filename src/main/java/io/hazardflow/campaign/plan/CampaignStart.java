package io.hazardflow.campaign.plan;

import io.hazardflow.access.ProcessAccess;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may plan a campaign: departments and their heads, the district's coordination and the safety committee; officers only carry it out. */
@Component
class CampaignStart implements ProcessAccess {

    private final Departments departments;

    CampaignStart(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String processKey() {
        return CampaignProcess.KEY;
    }

    @Override
    public Set<String> startedBy() {
        Stream<String> ofDepartments = departments.all().stream().map(Department::code)
            .flatMap(code -> Stream.of(Role.DEPT.group(code), Role.DEPT_HEAD.group(code)));
        return Stream.concat(ofDepartments, Stream.of(Role.DISTRICT_COORDINATION.key(), Role.SAFETY_COMMITTEE.key())).collect(Collectors.toSet());
    }
}
