package io.hazardflow.account.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Date;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** An authenticator app on a person's phone, whose clock is the engine's. */
final class Phone {

    private static final long STEP = 30;

    private final TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec secret;

    Phone(String secret) {
        this.secret = new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm());
    }

    String code() {
        return codeAfter(0);
    }

    String codeAfter(int steps) {
        try {
            return app.generateOneTimePasswordString(secret, now().plusSeconds(STEP * steps));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that is none of the steps near now. */
    String wrongCode() {
        for (int candidate = 0; ; candidate++) {
            String code = "%06d".formatted(candidate);
            if (!code.equals(codeAfter(-1)) && !code.equals(code()) && !code.equals(codeAfter(1))) {
                return code;
            }
        }
    }

    static void waitForNextCode() {
        ClockUtil.setCurrentTime(Date.from(now().plusSeconds(STEP)));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
