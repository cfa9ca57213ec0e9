package io.hazardflow.account.activation;

import io.hazardflow.access.signin.Secret;
import io.hazardflow.access.signin.SignInAttempt;
import io.hazardflow.access.signin.SignInThrottle;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.Fields;
import io.hazardflow.account.password.AccountPasswords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets the first password of an account, without a login. */
@RestController
class ActivationController {

    private final ActivationCodes codes;
    private final AccountPasswords passwords;
    private final AccountTable accounts;
    private final SignInThrottle throttle;

    ActivationController(ActivationCodes codes, AccountPasswords passwords, AccountTable accounts, SignInThrottle throttle) {
        this.codes = codes;
        this.passwords = passwords;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    record Activation(String account, String code, String password) {
    }

    @PostMapping("/api/account/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@RequestBody Activation activation, HttpServletRequest request) {
        String account = Fields.required("account", "账号", activation.account(), 64).strip();
        String code = Fields.required("code", "激活码", activation.code(), 40);
        String password = Fields.password("password", "密码", activation.password());
        String hash = tried(account, code, request.getRemoteAddr());
        passwords.check(account, password, "password");
        codes.use(account, hash, password);
    }

    private String tried(String account, String code, String address) {
        boolean exists = accounts.exists(account);
        AtomicReference<Optional<String>> hash = new AtomicReference<>(Optional.empty());
        throttle.check(exists ? SignInAttempt.at(Secret.ACTIVATION_CODE, account, address)
            : SignInAttempt.atNobody(Secret.ACTIVATION_CODE, account, address), () -> {
                hash.set(codes.tried(account, code));
                return hash.get().isPresent();
            });
        return hash.get().orElseThrow(ActivationCodes::wrong);
    }
}
