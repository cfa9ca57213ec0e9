package io.hazardflow.access.oidc;

import io.hazardflow.access.PostsWithdrawn;
import io.hazardflow.access.Role;
import io.hazardflow.access.engine.AccessPolicy;
import io.hazardflow.access.signin.AccountGates;
import io.hazardflow.access.signin.AccountShutException;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * The engine's account of a person who comes from the provider: made at the first sign-in, and at every sign-in with the name and exactly
 * the groups that the provider says. Accounts that were not made like this are left alone.
 */
@Component
@OidcConfigured
class OidcAccounts {

    private static final int LOCK = 0x4f49_4443;

    private final OidcProperties properties;
    private final OidcGroups groups;
    private final IdentityService identity;
    private final AccountGates gates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    OidcAccounts(OidcProperties properties, OidcGroups groups, IdentityService identity, AccountGates gates, AuditTrail audit,
                 ApplicationEventPublisher events, JdbcClient jdbc) {
        this.properties = properties;
        this.groups = groups;
        this.identity = identity;
        this.gates = gates;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** @param groups all of the account's groups after the sign-in */
    record SignedIn(String userId, Set<String> groups) {
    }

    /** @throws SignInRefusedException when the person may not use an account here */
    @Transactional
    public SignedIn signIn(OidcUser person) {
        String userId = userId(person);
        refuseShut(userId);
        jdbc.sql("select 1 from pg_advisory_xact_lock(:lock, hashtext(:user))").param("lock", LOCK).param("user", userId)
            .query(Integer.class).single();
        Set<String> given = groups.of(person.getClaims());
        bring(userId, person, given);
        align(userId, given);
        return new SignedIn(userId, given);
    }

    private String userId(OidcUser person) {
        String userId = person.getClaimAsString(properties.userClaim());
        if (!StringUtils.hasText(userId)) {
            throw new SignInRefusedException((String) null, "统一身份认证没有给出用户名（%s），请联系系统管理员".formatted(properties.userClaim()));
        }
        if (userId.length() > AccessPolicy.LONGEST_ID || !userId.matches(AccessPolicy.USER_ID)) {
            throw new SignInRefusedException(userId, ("统一身份认证的用户名“%s”不能用作本系统账号：只能由英文字母、数字和 . _ - 组成，以字母或数字开头，"
                + "不超过 %d 个字符，请联系系统管理员").formatted(userId, AccessPolicy.LONGEST_ID));
        }
        return userId;
    }

    private void refuseShut(String userId) {
        try {
            gates.check(userId);
        } catch (AccountShutException shut) {
            throw new SignInRefusedException(userId, shut.getMessage());
        }
    }

    private void bring(String userId, OidcUser person, Set<String> given) {
        String bond = OidcBond.of(properties.issuer(), person.getSubject());
        UserEntity account = (UserEntity) identity.createUserQuery().userId(userId).singleResult();
        boolean created = account == null;
        if (created) {
            refuseLookalike(userId);
            account = (UserEntity) identity.newUser(userId);
        } else if (!bond.equals(account.getPassword()) && !mayTakeOver(userId, given)) {
            throw new SignInRefusedException(userId, OidcBond.holds(account)
                ? "账号“%s”属于统一身份认证中的另一个用户，请联系系统管理员".formatted(userId)
                : "本系统已有账号“%s”，它不由统一身份认证管理，请用账号和密码登录，或联系系统管理员".formatted(userId));
        }
        if (!bond.equals(account.getPassword())) {
            account.setDbPassword(bond);
            record(userId, created ? "统一身份认证建立账号" : "统一身份认证接管账号，原密码作废");
        }
        name(account, person);
        identity.saveUser(account);
    }

    private void refuseLookalike(String userId) {
        if (jdbc.sql("select exists (select from act_id_user where lower(id_) = lower(:user))").param("user", userId)
                .query(Boolean.class).single()) {
            throw new SignInRefusedException(userId, "本系统已有只在大小写上不同于“%s”的账号，请联系系统管理员".formatted(userId));
        }
    }

    /** An administrator's account goes to nobody whom the provider does not make an administrator. */
    private boolean mayTakeOver(String userId, Set<String> given) {
        return properties.takeOverAccounts() && (given.contains(Role.ADMIN.key()) || !groupsOf(userId).contains(Role.ADMIN.key()));
    }

    private static void name(UserEntity account, OidcUser person) {
        boolean whole = StringUtils.hasText(person.getFamilyName()) && StringUtils.hasText(person.getGivenName());
        account.setLastName(whole ? person.getFamilyName() : "");
        account.setFirstName(whole ? person.getGivenName() : Objects.requireNonNullElse(person.getFullName(), ""));
    }

    private void align(String userId, Set<String> given) {
        Set<String> had = groupsOf(userId);
        Set<String> gained = without(given, had);
        Set<String> lost = without(had, given);
        lost.forEach(group -> identity.deleteMembership(userId, group));
        gained.forEach(group -> identity.createMembership(userId, group));
        if (!gained.isEmpty() || !lost.isEmpty()) {
            events.publishEvent(new PostsWithdrawn(userId, lost, given));
            record(userId, "统一身份认证调整岗位：增加 %s，撤销 %s".formatted(gained, lost));
        }
    }

    private Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).collect(Collectors.toSet());
    }

    private static Set<String> without(Collection<String> all, Collection<String> others) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(others);
        return new TreeSet<>(rest);
    }

    private void record(String userId, String detail) {
        audit.record(new AuditEntry(AuditKind.ACCOUNT, userId, null, userId, detail));
    }
}
