package io.hazardflow.account.secondfactor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** With the test vectors of RFC 6238, appendix B (SHA-1), their last six digits. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(at(second).step(SECRET, code)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, true", "59, true", "89, true", "90, false", "119, false"})
    void a_code_counts_one_step_before_and_after(long second, boolean counts) {
        assertThat(at(second).step(SECRET, "287082").isPresent()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"287083", "28708", "2870820", "''", "abcdef"})
    void anything_else_does_not_count(String code) {
        assertThat(at(59).step(SECRET, code)).isEmpty();
    }

    @Test
    void apps_read_account_and_issuer_from_the_address() {
        assertThat(Totp.uri("grid.001", SECRET))
            .isEqualTo("otpauth://totp/HazardFlow:grid.001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=HazardFlow");
    }

    private static Totp at(long second) {
        return new Totp(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
