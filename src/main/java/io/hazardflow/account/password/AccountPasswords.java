package io.hazardflow.account.password;

import io.hazardflow.access.Callers;
import io.hazardflow.access.PasswordGiven;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.AccountTable;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets passwords in the engine and knows whether a person chose his own. */
@Component
public class AccountPasswords {

    private final IdentityService identity;
    private final Callers callers;
    private final AccountTable accounts;

    AccountPasswords(IdentityService identity, Callers callers, AccountTable accounts) {
        this.identity = identity;
        this.callers = callers;
        this.accounts = accounts;
    }

    @EventListener
    void given(PasswordGiven password) {
        accounts.passwordGiven(password.userId());
    }

    /** @throws AccountRefusedException naming the rules that the password breaks */
    public void check(String userId, String password, String field) {
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(password, callers.asSystem(() -> user(userId)));
        if (!result.isValid()) {
            throw AccountRefusedException.wrong(field, result.getViolatedRules().stream()
                .map(rule -> rule.getParameters().get("message")).collect(Collectors.joining("；")));
        }
    }

    /** The person's own, already checked. */
    public void choose(String userId, String password) {
        save(userId, password);
        accounts.passwordChosen(userId);
    }

    /** Nobody can sign in with a password until a new one is set. */
    public void makeUnusable(String userId) {
        save(userId, UUID.randomUUID().toString() + UUID.randomUUID());
    }

    private void save(String userId, String password) {
        callers.asSystem(() -> {
            User user = user(userId);
            user.setPassword(password);
            ((IdentityServiceImpl) identity).saveUser(user, true);
            return user;
        });
    }

    private User user(String userId) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            throw AccountRefusedException.notFound();
        }
        return user;
    }
}
