package io.hazardflow.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that anybody can compute again from what they were drawn from: the seed is the SHA-256 of its parts, the stream HMAC-SHA256 over a
 * counter, and values that would favour some numbers are passed over.
 */
public final class SeededNumbers {

    /** Name and version of the way, for the record. */
    public static final String ALGORITHM = "SHA-256/HMAC-SHA256-CTR/1";

    private static final String MAC = "HmacSHA256";
    private static final long RANGE = 1L << 32;

    private final byte[] seed;
    private long counter;

    private SeededNumbers(byte[] seed) {
        this.seed = seed;
    }

    /** @param parts in their order, each one line of UTF-8 */
    public static SeededNumbers of(List<String> parts) {
        try {
            return new SeededNumbers(MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seed in hexadecimal. */
    public String seed() {
        return HexFormat.of().formatHex(seed);
    }

    /** The next number between both, each as likely as any other. */
    public int between(int least, int most) {
        long span = (long) most - least + 1;
        long fair = RANGE / span * span;
        long value;
        do {
            value = next();
        } while (value >= fair);
        return (int) (least + value % span);
    }

    /** The first four bytes of the HMAC over the counter, as an unsigned number. */
    private long next() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(seed, MAC));
            byte[] block = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
            return Integer.toUnsignedLong(ByteBuffer.wrap(block).getInt());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
