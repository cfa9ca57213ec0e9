package io.hazardflow.account.secondfactor;

import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.SignedInPerson;
import org.springframework.stereotype.Component;

/** Keeps whoever knows only the password from changing the account before he has shown its second factor. */
@Component
public class SecondFactorGuard {

    private final AccountTable accounts;

    SecondFactorGuard(AccountTable accounts) {
        this.accounts = accounts;
    }

    boolean isOwed(SignedInPerson person) {
        return person.cameByPassword() && !person.hasShownSecondFactor() && accounts.find(person.userId()).hasSecondFactor();
    }

    public void require(SignedInPerson person) {
        if (isOwed(person)) {
            throw AccountRefusedException.forbidden("请先输入双重验证的验证码");
        }
    }
}
