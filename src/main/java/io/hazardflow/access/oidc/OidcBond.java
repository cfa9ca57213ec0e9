package io.hazardflow.access.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * What an account made by the provider has in place of the password's hash: whom of the provider it belongs to. No password fits it. An
 * account that an administrator gives a password loses the bond and is a local account from then on.
 */
class OidcBond implements PasswordEncryptor {

    private static final String ALGORITHM = "OIDC";
    private static final String PREFIX = "{" + ALGORITHM + "}";

    /** The bond of the person {@code subject}, which the provider gives to nobody else ever, unlike a name. */
    static String of(String issuer, String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the account was made by a provider's sign-in and has no password of its own. */
    static boolean holds(UserEntity account) {
        return account.getPassword() != null && account.getPassword().startsWith(PREFIX);
    }

    @Override
    public String encrypt(String password) {
        throw new UnsupportedOperationException("a bond is made of a provider's person, not of a password");
    }

    @Override
    public boolean check(String password, String stored) {
        return false;
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }
}
