package io.hazardflow.account.administration;

import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Posts that an account may get: a role of the domain in a unit of the registers. */
@Component
class KnownPosts {

    private static final int MOST = 20;
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final Streets streets;
    private final Departments departments;
    private final Enterprises enterprises;
    private final PostNames names;
    private final IdentityService identity;

    KnownPosts(Streets streets, Departments departments, Enterprises enterprises, PostNames names, IdentityService identity) {
        this.streets = streets;
        this.departments = departments;
        this.enterprises = enterprises;
        this.names = names;
        this.identity = identity;
    }

    /** @throws AccountRefusedException naming the group that is no post, or whose unit is not registered */
    Set<String> checked(Collection<String> groups) {
        if (groups == null || groups.isEmpty()) {
            throw AccountRefusedException.wrong("groups", "岗位不能为空");
        }
        if (groups.size() > MOST) {
            throw AccountRefusedException.wrong("groups", "岗位不超过 " + MOST + " 个");
        }
        Set<String> checked = new TreeSet<>();
        for (String group : groups) {
            if (group == null || Membership.of(group).filter(this::isKnown).isEmpty()) {
                throw AccountRefusedException.wrong("groups", "没有这个岗位，或其单位未登记：" + group);
            }
            checked.add(group);
        }
        return checked;
    }

    /** The engine's group of a post, created with its name when it is missing. */
    void ensure(String post) {
        if (identity.createGroupQuery().groupId(post).count() == 0) {
            Group group = identity.newGroup(post);
            group.setName(names.label(post));
            group.setType(Role.ADMIN.key().equals(post) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private boolean isKnown(Membership membership) {
        String unit = membership.unit();
        return switch (membership.role().reach()) {
            case STREET -> unit != null && streets.find(unit).filter(Street::active).isPresent();
            case DEPARTMENT -> unit != null && departments.find(unit).isPresent();
            case ENTERPRISE -> unit != null && enterprises.find(unit).isPresent();
            case DISTRICT, NONE -> membership.role() == Role.MACHINE ? unit != null && SYSTEM.matcher(unit).matches() : unit == null;
        };
    }
}
