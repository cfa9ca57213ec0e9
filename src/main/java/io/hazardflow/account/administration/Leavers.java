package io.hazardflow.account.administration;

import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountClosing;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.LeaverHandover;
import io.hazardflow.account.OpenSessions;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who may not sign in any more. */
@Component
public class Leavers implements AccountGate, AccountClosing {

    private final AccountTable accounts;
    private final OpenSessions sessions;
    private final ObjectProvider<LeaverHandover> handovers;
    private final Callers callers;
    private final AccountAudit audit;

    Leavers(AccountTable accounts, OpenSessions sessions, ObjectProvider<LeaverHandover> handovers, Callers callers, AccountAudit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.handovers = handovers;
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public Optional<String> shut(String userId) {
        return accounts.find(userId).disabled() ? Optional.of("账号已停用，请联系系统管理员") : Optional.empty();
    }

    @Override
    @Transactional
    public void disable(String userId, String by, String reason) {
        if (!accounts.find(userId).disabled()) {
            leave(userId, by, reason);
        }
    }

    /** Disables the account, ends its sessions and hands its tasks over; returns how many tasks went back to their posts. */
    public int leave(String userId, String by, String reason) {
        accounts.disable(userId, by, reason);
        audit.administration(by, userId, "停用账号：" + reason);
        sessions.end(userId);
        return callers.asSystem(() -> handovers.orderedStream().mapToInt(handover -> handover.handOver(userId, by, reason)).sum());
    }
}
