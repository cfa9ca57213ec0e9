package io.hazardflow.account.password;

import io.hazardflow.access.signin.Passwords;
import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.Attempts;
import io.hazardflow.account.Attempts.Purpose;
import io.hazardflow.account.Fields;
import io.hazardflow.account.OpenSessions;
import io.hazardflow.account.SignedInPerson;
import io.hazardflow.account.secondfactor.SecondFactorGuard;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes one's own password; machine accounts do it with the password that they were given. */
@RestController
class OwnPasswordController {

    private final Passwords stored;
    private final AccountPasswords passwords;
    private final SecondFactorGuard guard;
    private final Attempts attempts;
    private final OpenSessions sessions;
    private final AccountAudit audit;

    OwnPasswordController(Passwords stored, AccountPasswords passwords, SecondFactorGuard guard, Attempts attempts,
                          OpenSessions sessions, AccountAudit audit) {
        this.stored = stored;
        this.passwords = passwords;
        this.guard = guard;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
    }

    record Change(String current, String next) {
    }

    @PutMapping("/api/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, HttpServletRequest request) {
        SignedInPerson person = SignedInPerson.of(request);
        guard.require(person);
        String userId = person.userId();
        String current = Fields.password("current", "当前密码", change.current());
        String next = Fields.password("next", "新密码", change.next());
        attempts.begin(userId, Purpose.PASSWORD);
        if (!stored.matches(stored.of(userId), current)) {
            audit.failed(userId, "修改密码时当前密码不正确");
            throw AccountRefusedException.wrong("current", "当前密码不正确");
        }
        attempts.succeeded(userId, Purpose.PASSWORD);
        if (next.equals(current)) {
            throw AccountRefusedException.wrong("next", "新密码不能与当前密码相同");
        }
        passwords.check(userId, next, "next");
        passwords.choose(userId, next);
        sessions.endOthers(userId);
        audit.own(userId, "修改了密码");
    }
}
