package io.hazardflow.account.engine;

import io.hazardflow.access.Role;
import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.OpenSessions;
import io.hazardflow.account.administration.Administrators;
import io.hazardflow.account.administration.Leavers;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** What follows when a person changes users or memberships in the engine: by Admin, its REST interface, or his own credentials. */
@Component
class IdentityChanges {

    private final AccountTable accounts;
    private final OpenSessions sessions;
    private final Leavers leavers;
    private final Administrators administrators;
    private final AccountAudit audit;

    IdentityChanges(AccountTable accounts, OpenSessions sessions, Leavers leavers, Administrators administrators, AccountAudit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.leavers = leavers;
        this.administrators = administrators;
        this.audit = audit;
    }

    void passwordSet(String userId, String by) {
        sessions.endOthers(userId);
        if (userId.equals(by)) {
            accounts.passwordChosen(userId);
            audit.own(userId, "修改了密码");
        } else {
            accounts.passwordGiven(userId);
            audit.administration(by, userId, "设置了初始密码");
        }
    }

    void beforeDeletion(String userId, String by) {
        refuseOneself(userId, by, "不能删除自己的账号");
        refuseLast(userId);
        leavers.leave(userId, by, "账号被删除");
        accounts.remove(userId);
        audit.administration(by, userId, "删除账号");
    }

    void joined(String userId, String groupId, String by) {
        audit.administration(by, userId, "加入组 " + groupId);
    }

    void beforeLeaving(String userId, String groupId, String by) {
        if (Role.ADMIN.key().equals(groupId)) {
            refuseOneself(userId, by, "不能取消自己的系统管理员岗位");
            refuseLast(userId);
        }
        audit.administration(by, userId, "移出组 " + groupId);
    }

    private void refuseLast(String userId) {
        if (administrators.isLast(userId)) {
            throw new BadUserRequestException("至少应保留一名系统管理员");
        }
    }

    private static void refuseOneself(String userId, String by, String message) {
        if (userId.equals(by)) {
            throw new BadUserRequestException(message);
        }
    }
}
