package io.hazardflow.account;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Codes that a person reads from paper and types once: three groups of four characters that cannot be mistaken, 60 bits. */
@Component
public class OneTimeCodes {

    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    /** Slow enough for codes of 60 random bits, which no dictionary knows. */
    private static final int STRENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder(STRENGTH);
    private final String nobodys = hashes.encode("nobody");

    public String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    public String hash(String code) {
        return hashes.encode(plain(code));
    }

    /** As slow without a hash as with one, so that the time does not tell whether there is a code. */
    public boolean matches(String code, String hash) {
        return hashes.matches(plain(code), hash == null ? nobodys : hash) && hash != null;
    }

    public static boolean looksLikeOne(String code) {
        return plain(code).length() == LENGTH;
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
