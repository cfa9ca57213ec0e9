package io.hazardflow.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Right passwords of the last minute, so that a machine's next call need not be hashed again. Kept are keyed digests over account, password,
 * address and the stored hash, under a key that ends with the process: a changed password is unknown at once, on every node.
 */
@Component
class RecentSignIns {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key = new SecretKeySpec(randomKey(), ALGORITHM);
    private final Cache<ByteBuffer, Boolean> right = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    boolean contains(Optional<Passwords.Stored> account, String password, String address) {
        return account.filter(stored -> stored.hash() != null)
            .filter(stored -> right.getIfPresent(digest(stored, password, address)) != null).isPresent();
    }

    void add(Optional<Passwords.Stored> account, String password, String address) {
        account.filter(stored -> stored.hash() != null).ifPresent(stored -> right.put(digest(stored, password, address), Boolean.TRUE));
    }

    private ByteBuffer digest(Passwords.Stored stored, String password, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {stored.userId(), stored.hash(), password, String.valueOf(address)}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return ByteBuffer.wrap(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
