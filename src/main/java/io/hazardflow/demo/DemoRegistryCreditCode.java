package io.hazardflow.demo;

import io.hazardflow.registry.CreditCode;

/** Credit codes that satisfy GB 32100 and yet cannot exist: the organisation code inside breaks the check digit of GB 11714. */
final class DemoRegistryCreditCode {

    private static final String DISTRICT = "120102";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private DemoRegistryCreditCode() {
    }

    /** @param registrar two characters: registering authority and kind of unit */
    static String of(String registrar, int number) {
        String organisation = "DEM%05d".formatted(number);
        return CreditCode.withCheckDigit(registrar + DISTRICT + organisation + wrongCheckDigit(organisation));
    }

    private static char wrongCheckDigit(String organisation) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * WEIGHTS[i];
        }
        int right = (11 - sum % 11) % 11;
        return Character.forDigit((right + 5) % 10, 10);
    }
}
