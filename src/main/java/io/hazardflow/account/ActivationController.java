package io.hazardflow.account;

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

    ActivationController(ActivationCodes codes, AccountPasswords passwords) {
        this.codes = codes;
        this.passwords = passwords;
    }

    record Activation(String account, String code, String password) {
    }

    @PostMapping("/api/account/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@RequestBody Activation activation) {
        String account = Fields.required("account", "账号", activation.account(), 64).strip();
        String hash = codes.tried(account, Fields.required("code", "激活码", activation.code(), 40));
        passwords.check(account, Fields.password("password", "密码", activation.password()), "password");
        codes.use(account, hash, activation.password());
    }
}
