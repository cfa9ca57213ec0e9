package io.hazardflow.access.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * One try at a secret.
 *
 * @param account the account, or a digest of what was typed where there is none: people type passwords into that field too
 * @param address network address; of IPv6 the /64 network, all of which one person commands
 */
public record SignInAttempt(Secret secret, String account, String address) {

    private static final int NETWORK_BYTES = 8;
    private static final int DIGEST_LENGTH = 22;
    private static final String NO_ACCOUNT = "?";

    public static SignInAttempt at(Secret secret, String account, String address) {
        return new SignInAttempt(secret, account, network(address));
    }

    /** At an account that does not exist. */
    public static SignInAttempt atNobody(Secret secret, String typed, String address) {
        return new SignInAttempt(secret, NO_ACCOUNT + digest(typed), network(address));
    }

    /** Who tried, as the audit record may name him. */
    String actor() {
        return account.startsWith(NO_ACCOUNT) ? NO_ACCOUNT : account;
    }

    private static String network(String address) {
        if (address == null || !address.contains(":")) {
            return address == null ? "" : address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed instanceof Inet6Address) {
                byte[] bytes = parsed.getAddress();
                Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String digest(String typed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
