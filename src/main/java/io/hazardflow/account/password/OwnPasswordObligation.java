package io.hazardflow.account.password;

import io.hazardflow.access.SignInObligation;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever got his password from somebody else chooses his own first. */
@Component
@Order(20)
class OwnPasswordObligation implements SignInObligation {

    private static final Owed OWN_PASSWORD = new Owed("/account/password", "请先把初始密码改为自己的密码");

    private final AccountTable accounts;

    OwnPasswordObligation(AccountTable accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Owed> owed(String userId, HttpServletRequest request) {
        boolean owed = new SignedInPerson(userId, request).cameByPassword() && accounts.find(userId).passwordGivenSince() != null;
        return owed ? Optional.of(OWN_PASSWORD) : Optional.empty();
    }
}
