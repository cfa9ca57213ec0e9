package io.hazardflow.account.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Time-based one-time passwords as every authenticator app makes them: RFC 6238, SHA-1, six digits, 30 seconds. */
@Component
class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "HazardFlow";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Totp(Clock clock) {
        this.clock = clock;
    }

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** As a person types it who cannot scan. */
    static String text(byte[] secret) {
        return new Base32().encodeAsString(secret);
    }

    /** As authenticator apps read it from a QR code. */
    static String uri(String userId, byte[] secret) {
        return UriComponentsBuilder.newInstance().scheme("otpauth").host("totp").pathSegment(ISSUER + ":" + userId)
            .queryParam("secret", text(secret)).queryParam("issuer", ISSUER).encode().toUriString();
    }

    /** The time step whose code this is: the present one, or one before or after for clocks that differ. */
    OptionalLong step(byte[] secret, String code) {
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.of(now, now - 1, now + 1).filter(step -> same(code(secret, step), code)).findFirst();
    }

    private String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()),
                Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
