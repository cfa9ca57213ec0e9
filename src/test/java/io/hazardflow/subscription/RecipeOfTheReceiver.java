package io.hazardflow.subscription;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The check of docs/operations/subscriptions.md as somebody else would write it, with HMAC spelled out (RFC 2104), so that it shares no code
 * with what signs.
 */
final class RecipeOfTheReceiver {

    private static final int BLOCK = 64;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private RecipeOfTheReceiver() {
    }

    static boolean isGenuine(String secret, String header, String body, Instant now) {
        Map<String, String> parts = Arrays.stream(header.split(",")).map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        Instant signed = Instant.ofEpochSecond(Long.parseLong(parts.get("t")));
        boolean fresh = Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
        String expected = hmac(secret.getBytes(StandardCharsets.UTF_8), (parts.get("t") + "." + body).getBytes(StandardCharsets.UTF_8));
        return fresh && MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), parts.get("v1").getBytes(StandardCharsets.US_ASCII));
    }

    private static String hmac(byte[] secret, byte[] message) {
        byte[] key = Arrays.copyOf(secret.length > BLOCK ? sha256(secret) : secret, BLOCK);
        byte[] digest = sha256(padded(key, 0x5c), sha256(padded(key, 0x36), message));
        return "%064x".formatted(new BigInteger(1, digest));
    }

    private static byte[] padded(byte[] key, int with) {
        byte[] padded = key.clone();
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= (byte) with;
        }
        return padded;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
