package io.hazardflow.account.recovery;

import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.ledger.NumberSeries;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens accounts of enterprises, named like {@code safety.e0001.1}; a name is never given twice. */
@Component
class NewAccounts {

    private static final String ENTERPRISE_ROLES = "enterprise-";

    private final IdentityService identity;
    private final NumberSeries series;
    private final PostNames posts;
    private final Callers callers;

    NewAccounts(@Lazy IdentityService identity, NumberSeries series, PostNames posts, Callers callers) {
        this.identity = identity;
        this.series = series;
        this.posts = posts;
        this.callers = callers;
    }

    /** Returns the login name. Nobody can sign in with it before an activation code was used: nobody learns its password. */
    String open(Role role, String enterprise, String name) {
        String base = role.key().replace(ENTERPRISE_ROLES, "") + "." + enterprise;
        return callers.asSystem(() -> {
            String userId = Stream.generate(() -> base + "." + series.next("account:" + base))
                .filter(id -> identity.createUserQuery().userId(id).count() == 0).findFirst().orElseThrow();
            User user = identity.newUser(userId);
            user.setFirstName(name);
            user.setLastName("");
            user.setPassword(UUID.randomUUID().toString());
            identity.saveUser(user);
            identity.createMembership(userId, group(role.group(enterprise)));
            return userId;
        });
    }

    private String group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(posts.label(id));
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
        return id;
    }
}
