package io.hazardflow.account.secondfactor;

import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.AccountRow;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.Attempts;
import io.hazardflow.account.Attempts.Purpose;
import io.hazardflow.account.OneTimeCodes;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sets up, checks and removes second factors (TOTP). */
@Component
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final String WRONG = "验证码不正确或已用过，请等待下一个验证码";

    private final AccountTable accounts;
    private final SecondFactorStore store;
    private final SecretVault vault;
    private final Totp totp;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final AccountAudit audit;

    SecondFactors(AccountTable accounts, SecondFactorStore store, SecretVault vault, Totp totp, OneTimeCodes codes, Attempts attempts,
                  AccountAudit audit) {
        this.accounts = accounts;
        this.store = store;
        this.vault = vault;
        this.totp = totp;
        this.codes = codes;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** A new secret, of use once {@link #confirm} has seen its first code. */
    byte[] begin(String userId) {
        byte[] secret = totp.newSecret();
        if (!store.begin(userId, vault.seal(secret))) {
            throw AccountRefusedException.conflict("已设置双重验证；要更换请先停用");
        }
        return secret;
    }

    /** Makes the new secret count and returns the recovery codes, which are shown this once. */
    List<String> confirm(String userId, String code) {
        byte[] pending = accounts.find(userId).pendingSecret();
        if (pending == null) {
            throw AccountRefusedException.conflict("请先扫描新的二维码");
        }
        attempts.begin(userId, Purpose.SECOND_FACTOR);
        OptionalLong step = totp.step(vault.open(pending), plain(code));
        if (step.isEmpty()) {
            throw AccountRefusedException.wrong("code", "验证码不正确，请核对手机时间后再试");
        }
        List<String> recovery = Stream.generate(codes::next).limit(RECOVERY_CODES).toList();
        if (!store.confirm(userId, pending, step.getAsLong(), recovery.stream().map(codes::hash).toList())) {
            throw AccountRefusedException.conflict("二维码已更换，请重新扫描");
        }
        attempts.succeeded(userId, Purpose.SECOND_FACTOR);
        audit.own(userId, "设置了双重验证");
        return recovery;
    }

    /** @throws AccountRefusedException unless this is a code of the app, or a recovery code, that was not used before */
    void check(String userId, String code) {
        AccountRow account = accounts.find(userId);
        if (!account.hasSecondFactor()) {
            throw AccountRefusedException.conflict("尚未设置双重验证");
        }
        attempts.begin(userId, Purpose.SECOND_FACTOR);
        if (!(OneTimeCodes.looksLikeOne(code) ? usesRecovery(userId, code) : usesStep(userId, account, code))) {
            audit.failed(userId, "第二验证码不正确");
            throw AccountRefusedException.wrong("code", WRONG);
        }
        attempts.succeeded(userId, Purpose.SECOND_FACTOR);
    }

    public void remove(String userId) {
        if (!store.remove(userId)) {
            throw AccountRefusedException.conflict("尚未设置双重验证");
        }
    }

    private boolean usesStep(String userId, AccountRow account, String code) {
        OptionalLong step = totp.step(vault.open(account.secret()), plain(code));
        return step.isPresent() && store.useStep(userId, step.getAsLong());
    }

    private boolean usesRecovery(String userId, String code) {
        boolean used = store.recoveryHashes(userId).stream().filter(hash -> codes.matches(code, hash)).findFirst()
            .filter(hash -> store.useRecovery(userId, hash)).isPresent();
        if (used) {
            audit.own(userId, "使用了一个恢复码");
        }
        return used;
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
