package io.hazardflow.registry;

/** The unified social credit code of GB 32100: 18 characters of an alphabet of 31, the last a check digit. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BODY = 17;

    private CreditCode() {
    }

    /** True when the code has 18 characters of the alphabet and its check digit is right. */
    public static boolean isValid(String code) {
        return code != null && code.length() == BODY + 1
            && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
            && code.charAt(BODY) == checkDigit(code);
    }

    /**
     * Completes a code.
     *
     * @param body the first 17 characters
     * @throws IllegalArgumentException when they are not 17 characters of the alphabet
     */
    public static String withCheckDigit(String body) {
        if (body.length() != BODY || body.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            throw new IllegalArgumentException("not the body of a credit code: " + body);
        }
        return body + checkDigit(body);
    }

    private static char checkDigit(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
