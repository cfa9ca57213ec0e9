package io.hazardflow.access.signin;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id as the engine's scheme for passwords (OWASP's first choice: 19 MiB, two passes). Where the password is published, as in the demo
 * district, hashing it well would protect nothing and take long for hundreds of accounts.
 */
public final class PasswordHash implements PasswordEncryptor {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder argon2;

    private PasswordHash(int kibibytes, int passes) {
        this.argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, kibibytes, passes);
    }

    public static PasswordHash strong() {
        return new PasswordHash(19 * 1024, 2);
    }

    public static PasswordHash forPublishedPassword() {
        return new PasswordHash(64, 1);
    }

    @Override
    public String encrypt(String salted) {
        return argon2.encode(salted);
    }

    @Override
    public boolean check(String salted, String hash) {
        return argon2.matches(salted, hash);
    }

    @Override
    public String hashAlgorithmName() {
        return "ARGON2ID";
    }

    /** Whether a stored hash, with the engine's prefix, is weaker than what is written today. */
    boolean isOutdated(String stored) {
        String prefix = "{" + hashAlgorithmName() + "}";
        return !stored.startsWith(prefix) || argon2.upgradeEncoding(stored.substring(prefix.length()));
    }
}
