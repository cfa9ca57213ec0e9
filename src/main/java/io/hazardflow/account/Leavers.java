package io.hazardflow.account;

import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Callers;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** People who may not sign in any more. */
@Component
class Leavers implements AccountGate {

    private final AccountTable accounts;
    private final OpenSessions sessions;
    private final ObjectProvider<LeaverHandover> handovers;
    private final Callers callers;

    Leavers(AccountTable accounts, OpenSessions sessions, ObjectProvider<LeaverHandover> handovers, Callers callers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.handovers = handovers;
        this.callers = callers;
    }

    @Override
    public Optional<String> shut(String userId) {
        return accounts.find(userId).disabled() ? Optional.of("账号已停用，请联系系统管理员") : Optional.empty();
    }

    /** Disables the account, ends its sessions and hands its tasks over; returns how many tasks went back to their posts. */
    int leave(String userId, String by, String reason) {
        accounts.disable(userId, by, reason);
        sessions.end(userId);
        return handOver(userId, by, reason);
    }

    int handOver(String userId, String by, String reason) {
        return callers.asSystem(() -> handovers.orderedStream().mapToInt(handover -> handover.handOver(userId, by, reason)).sum());
    }
}
