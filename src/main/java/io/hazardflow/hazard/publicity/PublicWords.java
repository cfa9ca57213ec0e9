package io.hazardflow.hazard.publicity;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text for the public what could name a person: phone and identity numbers, and the names that the case knows. */
public final class PublicWords {

    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|\\d{17}[\\dXx]|0\\d{2,3}-?\\d{7,8})(?!\\d)");
    private static final String HIDDEN = "***";
    private static final int SHORTEST_NAME = 2;
    private static final int SHOWN = 2;

    private PublicWords() {
    }

    static String of(String text, List<String> names) {
        if (text == null) {
            return null;
        }
        String clean = NUMBERS.matcher(text).replaceAll(HIDDEN);
        for (String name : names) {
            if (name != null && name.strip().length() >= SHORTEST_NAME) {
                clean = clean.replace(name.strip(), name.strip().charAt(0) + "某");
            }
        }
        return clean;
    }

    /** @param mask {@code NONE}, {@code MIDDLE} (first and last two characters stay) or {@code ALL} */
    public static String masked(String enterprise, String mask) {
        if (enterprise == null || "NONE".equals(mask)) {
            return enterprise;
        }
        boolean tooShort = enterprise.length() <= 2 * SHOWN;
        return "ALL".equals(mask) || tooShort ? HIDDEN
            : enterprise.substring(0, SHOWN) + HIDDEN + enterprise.substring(enterprise.length() - SHOWN);
    }
}
