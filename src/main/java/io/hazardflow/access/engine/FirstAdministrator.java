package io.hazardflow.access.engine;

import io.hazardflow.access.PasswordGiven;
import io.hazardflow.access.Role;
import io.hazardflow.platform.StartupRefusedException;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody is always a direct member of {@code camunda-admin}: else the engine's Admin would let anybody make himself one (CVE-2026-77226).
 * The demo district brings its own administrator.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final AdministratorProperties administrator;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    FirstAdministrator(IdentityService identity, AdministratorProperties administrator, ApplicationEventPublisher events,
                       @Value("${hazardflow.demo.enabled}") boolean demo) {
        this.identity = identity;
        this.administrator = administrator;
        this.events = events;
        this.demo = demo;
    }

    /**
     * Creates the account, or gives an existing one the role and the new password.
     *
     * @throws StartupRefusedException when nobody is an administrator and no fit password is set
     */
    void ensure() {
        if (demo || identity.createUserQuery().memberOfGroup(Role.ADMIN.key()).count() > 0) {
            return;
        }
        String password = administrator.password();
        if (password == null || password.isBlank()) {
            throw new StartupRefusedException(("Nobody is an administrator yet: set HAZARDFLOW_ADMIN_PASSWORD (10 characters or more) "
                + "for the account \"%s\". 尚无系统管理员，请设置 HAZARDFLOW_ADMIN_PASSWORD。").formatted(administrator.user()));
        }
        User user = account(password);
        refuseUnfit(identity.checkPasswordAgainstPolicy(password, user));
        identity.saveUser(user);
        if (identity.createGroupQuery().groupId(Role.ADMIN.key()).count() == 0) {
            Group group = identity.newGroup(Role.ADMIN.key());
            group.setName(Role.ADMIN.label());
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        identity.createMembership(administrator.user(), Role.ADMIN.key());
        if (administrator.changePassword()) {
            events.publishEvent(new PasswordGiven(administrator.user()));
        }
        LOG.info("administrator \"{}\" created; HAZARDFLOW_ADMIN_PASSWORD is no longer needed", administrator.user());
    }

    private static void refuseUnfit(PasswordPolicyResult result) {
        if (!result.isValid()) {
            throw new StartupRefusedException("HAZARDFLOW_ADMIN_PASSWORD breaks the rules for passwords: choose a longer one "
                + "that is neither common nor contains the account's name. "
                + result.getViolatedRules().stream().map(rule -> rule.getParameters().get("message"))
                .collect(Collectors.joining("；", "", "。")));
        }
    }

    private User account(String password) {
        User user = identity.createUserQuery().userId(administrator.user()).singleResult();
        if (user == null) {
            user = identity.newUser(administrator.user());
            user.setLastName(Role.ADMIN.label());
            user.setFirstName("");
        }
        user.setPassword(password);
        return user;
    }
}
