package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "9144030071526726XG"})
    void published_codes_pass(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.withCheckDigit(code.substring(0, 17))).isEqualTo(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100Y43",
        "91350100M00O100Y43",
        "19350100M000100Y43"})
    void a_wrong_digit_length_case_or_letter_fails(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void a_body_outside_the_alphabet_cannot_be_completed() {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.withCheckDigit("9135010OM000100Y4"));
    }
}
