package io.hazardflow.account.recovery;

import io.hazardflow.account.AccountClosing;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开通账号: the new holder gets an account without a password; the old one is shut when the application says so. */
@Component
class OpenAccount implements JavaDelegate {

    private final Recoveries recoveries;
    private final NewAccounts accounts;
    private final AccountClosing closing;
    private final Ledger ledger;

    OpenAccount(Recoveries recoveries, NewAccounts accounts, AccountClosing closing, Ledger ledger) {
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.closing = closing;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Recovery recovery = recoveries.get(execution.getProcessBusinessKey());
        Application application = recovery.application();
        Map<String, Object> facts = new HashMap<>();
        facts.put("account", accounts.open(application.role(), recovery.enterprise(), application.holderName()));
        facts.put("disabledAccount", application.oldAccount());
        ledger.append(new LedgerEntry(recovery.number(), AccessRecoveryProcess.KEY, execution.getCurrentActivityId(), Actor.SYSTEM, null, facts,
            List.of(), List.of()));
        if (application.oldAccount() != null) {
            closing.disable(application.oldAccount(), recovery.decidedBy(), "企业账号恢复 " + recovery.number());
        }
    }
}
