package io.hazardflow.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What a field says of a person, as a form declares it by the property {@code personal} and a register by its column. */
public enum PersonalField {

    PHONE {
        /** The first three and the last four digits stay, of a short number only the last two. */
        @Override
        String mask(String value) {
            long digits = value.chars().filter(Character::isDigit).count();
            int first = digits >= MOBILE_LENGTH ? 3 : 0;
            long last = digits >= MOBILE_LENGTH ? 4 : 2;
            StringBuilder masked = new StringBuilder();
            int seen = 0;
            for (char c : value.toCharArray()) {
                boolean hidden = Character.isDigit(c) && seen >= first && seen < digits - last;
                masked.append(hidden ? '*' : c);
                seen += Character.isDigit(c) ? 1 : 0;
            }
            return masked.toString();
        }
    },

    NAME {
        /** The first character stays. */
        @Override
        String mask(String value) {
            String name = value.strip();
            int first = name.offsetByCodePoints(0, 1);
            return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
        }
    };

    private static final int MOBILE_LENGTH = 11;

    abstract String mask(String value);

    /** Empty for a field that says nothing of a person; refuses a word that is none of ours. */
    public static Optional<PersonalField> of(String property) {
        if (property == null || property.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(property.strip())).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("personal: phone or name, not " + property)));
    }
}
