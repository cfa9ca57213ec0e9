package io.hazardflow.account.recovery;

import io.hazardflow.account.AccountClosing;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 开通账号: the new holder gets an account without a password; the old one is shut when the application says so. */
@Component
class OpenAccount implements JavaDelegate {

    private final Recoveries recoveries;
    private final NewAccounts accounts;
    private final AccountClosing closing;
    private final Ledger ledger;
    private final AuditTrail audit;

    OpenAccount(Recoveries recoveries, NewAccounts accounts, AccountClosing closing, Ledger ledger, AuditTrail audit) {
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.closing = closing;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Recovery recovery = recoveries.get(execution.getProcessBusinessKey());
        Application application = recovery.application();
        String account = accounts.open(application.role(), recovery.enterprise(), application.holderName());
        Map<String, Object> facts = new HashMap<>();
        facts.put("account", account);
        facts.put("disabledAccount", application.oldAccount());
        ledger.append(new LedgerEntry(recovery.number(), AccessRecoveryProcess.KEY, execution.getCurrentActivityId(), Actor.SYSTEM, null,
            facts, List.of(), List.of()));
        String reason = "企业账号恢复 " + recovery.number();
        audit.record(new AuditEntry(AuditKind.ADMINISTRATION, recovery.decidedBy(), null, account, reason + "：新建账号"));
        if (application.oldAccount() != null) {
            onceWritten(() -> closing.disable(application.oldAccount(), recovery.decidedBy(), reason));
        }
    }

    /** In the same transaction, after the engine has written the new account: whoever asks then finds its post held again. */
    private static void onceWritten(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }
}
