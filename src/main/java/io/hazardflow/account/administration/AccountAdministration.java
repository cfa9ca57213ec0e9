package io.hazardflow.account.administration;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.signin.SignInThrottle;
import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.Attempts;
import io.hazardflow.account.OpenSessions;
import io.hazardflow.account.activation.ActivationCode;
import io.hazardflow.account.activation.ActivationCodes;
import io.hazardflow.account.secondfactor.SecondFactors;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. Nobody does it to himself, and one administrator always stays. */
@Component
class AccountAdministration {

    private final IdentityService identity;
    private final Callers callers;
    private final AccountTable accounts;
    private final KnownPosts posts;
    private final ActivationCodes codes;
    private final SecondFactors factors;
    private final Leavers leavers;
    private final Administrators administrators;
    private final LostPosts lostPosts;
    private final OpenSessions sessions;
    private final SignInThrottle throttle;
    private final Attempts attempts;
    private final AccountAudit audit;

    AccountAdministration(IdentityService identity, Callers callers, AccountTable accounts, KnownPosts posts, ActivationCodes codes,
                          SecondFactors factors, Leavers leavers, Administrators administrators, LostPosts lostPosts, OpenSessions sessions,
                          SignInThrottle throttle, Attempts attempts, AccountAudit audit) {
        this.identity = identity;
        this.callers = callers;
        this.accounts = accounts;
        this.posts = posts;
        this.codes = codes;
        this.factors = factors;
        this.leavers = leavers;
        this.administrators = administrators;
        this.lostPosts = lostPosts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.attempts = attempts;
        this.audit = audit;
    }

    @Transactional
    ActivationCode create(String userId, String name, Collection<String> groups, String by) {
        Set<String> wanted = posts.checked(groups);
        if (accounts.isTaken(userId)) {
            throw AccountRefusedException.wrong("id", "账号已存在：" + userId);
        }
        callers.asSystem(() -> {
            User user = identity.newUser(userId);
            user.setFirstName(name);
            user.setLastName("");
            identity.saveUser(user);
            wanted.forEach(post -> join(userId, post));
            return user;
        });
        audit.administration(by, userId, "新建账号，岗位 " + String.join("、", wanted));
        return codes.issue(userId);
    }

    @Transactional
    int disable(String userId, String by, String reason) {
        requireOther(userId, by, "不能停用自己的账号");
        refuseLast(userId);
        if (accounts.find(userId).disabled()) {
            throw AccountRefusedException.conflict("账号已是停用状态");
        }
        return leavers.leave(userId, by, reason);
    }

    @Transactional
    void enable(String userId, String by, String reason) {
        requireOther(userId, by, "不能启用自己的账号");
        if (!accounts.enable(userId)) {
            throw AccountRefusedException.conflict("账号未停用");
        }
        audit.administration(by, userId, "启用账号：" + reason);
    }

    @Transactional
    void unlock(String userId, String by) {
        requireOther(userId, by, "不能解锁自己的账号");
        throttle.unlock(userId);
        attempts.forget(userId);
        audit.administration(by, userId, "解除登录锁定");
    }

    @Transactional
    ActivationCode issueCode(String userId, String by) {
        requireOther(userId, by, "请在「我的账号」中修改自己的密码");
        audit.administration(by, userId, "发放激活码，原密码失效");
        return codes.issue(userId);
    }

    @Transactional
    void resetSecondFactor(String userId, String by, String reason) {
        requireOther(userId, by, "不能重置自己的双重验证");
        factors.remove(userId);
        sessions.end(userId);
        audit.administration(by, userId, "重置双重验证：" + reason);
    }

    /** What he had in hand for a post that he loses goes back to it. */
    @Transactional
    void changePosts(String userId, Collection<String> groups, String by, String reason) {
        requireOther(userId, by, "不能修改自己的岗位");
        Set<String> wanted = posts.checked(groups);
        Set<String> present = callers.asSystem(() -> identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
            .filter(group -> Membership.of(group).isPresent()).collect(Collectors.toCollection(TreeSet::new)));
        if (present.contains(Role.ADMIN.key()) && !wanted.contains(Role.ADMIN.key())) {
            refuseLast(userId);
        }
        Set<String> lost = new TreeSet<>(present);
        lost.removeAll(wanted);
        callers.asSystem(() -> {
            lostPosts.giveBack(userId, lost, wanted);
            lost.forEach(post -> identity.deleteMembership(userId, post));
            wanted.stream().filter(post -> !present.contains(post)).forEach(post -> join(userId, post));
            return userId;
        });
        audit.administration(by, userId, "岗位改为 " + String.join("、", wanted) + "：" + reason);
    }

    private void join(String userId, String post) {
        posts.ensure(post);
        identity.createMembership(userId, post);
    }

    private void requireOther(String userId, String by, String message) {
        if (userId.equals(by)) {
            throw AccountRefusedException.conflict(message);
        }
        if (callers.asSystem(() -> identity.createUserQuery().userId(userId).count()) == 0) {
            throw AccountRefusedException.notFound();
        }
    }

    private void refuseLast(String userId) {
        if (administrators.isLast(userId)) {
            throw AccountRefusedException.conflict("至少应保留一名系统管理员");
        }
    }
}
