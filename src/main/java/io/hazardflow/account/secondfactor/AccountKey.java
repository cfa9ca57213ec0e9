package io.hazardflow.account.secondfactor;

import io.hazardflow.platform.StartupRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that encrypts the secrets of second factors, kept apart from the database. From the configuration; the embedded database of a
 * first run has one in a file beside its directory, and a throw-away one has one as long as it lives.
 */
@Component
class AccountKey {

    private static final int BYTES = 32;
    private static final String FILE = "account.key";

    private final byte[] key;

    AccountKey(AccountProperties properties, SecondFactorDuty duty,
               @Value("${hazardflow.database.kind}") String database,
               @Value("${hazardflow.database.directory:./data/postgres}") Path directory,
               @Value("${hazardflow.database.throwaway:false}") boolean throwaway) {
        if (properties.key() != null && !properties.key().isBlank()) {
            key = decode(properties.key());
        } else if (!"embedded".equals(database)) {
            refuseWithoutKey(duty);
            key = null;
        } else {
            key = throwaway ? random() : keptIn(directory.toAbsolutePath().normalize().resolveSibling(FILE));
        }
    }

    /** Empty on a server without {@code hazardflow.account.key}: second factors cannot be set up there. */
    Optional<byte[]> bytes() {
        return Optional.ofNullable(key);
    }

    private static void refuseWithoutKey(SecondFactorDuty duty) {
        if (duty.existsForAnybody()) {
            throw new StartupRefusedException("Second factors need a key: set HAZARDFLOW_ACCOUNT_KEY to the output of "
                + "\"openssl rand -base64 32\" and keep it apart from the database, "
                + "or set HAZARDFLOW_ACCOUNT_SECOND_FACTOR_REQUIRED_FOR=none. "
                + "缺少双重验证的密钥，请设置 HAZARDFLOW_ACCOUNT_KEY。");
        }
    }

    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static StartupRefusedException refused(Exception cause) {
        return new StartupRefusedException("HAZARDFLOW_ACCOUNT_KEY is not 32 bytes in Base64: set it to the output of "
            + "\"openssl rand -base64 32\". "
            + "HAZARDFLOW_ACCOUNT_KEY 应为 32 字节的 Base64 文本。", cause);
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static byte[] keptIn(Path file) {
        try {
            return decode(Files.readString(file));
        } catch (NoSuchFileException e) {
            return created(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] created(Path file) {
        byte[] bytes = random();
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.WRITE);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
