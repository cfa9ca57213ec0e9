package io.hazardflow.account.secondfactor;

import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountRow;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.Fields;
import io.hazardflow.account.OpenSessions;
import io.hazardflow.account.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own second factor. */
@RestController
@RequestMapping("/api/account/second-factor")
class SecondFactorController {

    private static final int LONGEST_CODE = 40;

    private final SecondFactors factors;
    private final SecondFactorDuty duty;
    private final SecondFactorGuard guard;
    private final AccountTable accounts;
    private final OpenSessions sessions;
    private final Callers callers;
    private final AccountAudit audit;

    SecondFactorController(SecondFactors factors, SecondFactorDuty duty, SecondFactorGuard guard, AccountTable accounts,
                           OpenSessions sessions, Callers callers, AccountAudit audit) {
        this.factors = factors;
        this.duty = duty;
        this.guard = guard;
        this.accounts = accounts;
        this.sessions = sessions;
        this.callers = callers;
        this.audit = audit;
    }

    record State(boolean enabled, boolean required, int recoveryCodesLeft) {
    }

    /**
     * @param secret for typing in
     * @param uri    the same for a link on the phone itself
     * @param qr     the same as a picture, data URL
     */
    record Enrolment(String secret, String uri, String qr) {
    }

    record Code(String code) {
    }

    record RecoveryCodes(List<String> recoveryCodes) {
    }

    @GetMapping
    State state(HttpServletRequest request) {
        String userId = SignedInPerson.of(request).userId();
        AccountRow account = accounts.find(userId);
        return new State(account.hasSecondFactor(), duty.concerns(callers.byId(userId)), account.recoveryCodesLeft());
    }

    @PostMapping
    Enrolment begin(HttpServletRequest request) {
        SignedInPerson person = SignedInPerson.of(request);
        person.refuseBasic();
        byte[] secret = factors.begin(person.userId());
        String uri = Totp.uri(person.userId(), secret);
        return new Enrolment(Totp.text(secret), uri, QrCode.dataUrl(uri));
    }

    @PutMapping
    RecoveryCodes confirm(@RequestBody Code code, HttpServletRequest request) {
        SignedInPerson person = SignedInPerson.of(request);
        person.refuseBasic();
        List<String> recovery = factors.confirm(person.userId(), given(code));
        sessions.endOthers(person.userId());
        person.secondFactorShown();
        return new RecoveryCodes(recovery);
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@RequestBody Code code, HttpServletRequest request) {
        SignedInPerson person = SignedInPerson.of(request);
        person.refuseBasic();
        factors.check(person.userId(), given(code));
        person.secondFactorShown();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestBody Code code, HttpServletRequest request) {
        SignedInPerson person = SignedInPerson.of(request);
        person.refuseBasic();
        guard.require(person);
        factors.check(person.userId(), given(code));
        factors.remove(person.userId());
        audit.own(person.userId(), "停用了双重验证");
    }

    private static String given(Code code) {
        return Fields.required("code", "验证码", code.code(), LONGEST_CODE);
    }
}
