package io.hazardflow.hazard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeCodesTest {

    @ParameterizedTest
    @CsvSource({"GENERAL, 0", "MAJOR, 1", ", 0"})
    void dangerLevel(Level level, int code) {
        assertThat(ExchangeCodes.dangerLevel(level)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"ENT_SELF, 1", "ENT_STAFF, 1", "GRID, 1", "INSPECT, 2", "RANDOM, 2", "LEADER, 2", "CAMPAIGN, 3", "ACCIDENT, 6", "EXPERT, 8",
        "IOT, 9", "LOOKBACK, 9", "TIP, 10", "DRILL, 10", "TRANSFER, 10"})
    void dangerSrc(HazardSource source, int code) {
        assertThat(ExchangeCodes.dangerSrc(source)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"G0, 0", "G1, 1", "G2, 1", "G3, 1", "M, 1", ", 1"})
    void dangerManageType(SubGrade grade, int code) {
        assertThat(ExchangeCodes.dangerManageType(grade)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"JC01, 1", "JC02, 1", "JC03, 1", "JC04, 1", "JC05, 1", "JC06, 1", "JC07, 1", "JC08, 1", "JC09, 1", "JC10, 7", "JC11, 8", "JC12, 1",
        "JC13, 8", "XC01, 7", "XC02, 2", "XC03, 6", "XC04, 1", "XC05, 5", "XC06, 3", "XC07, 8", "XC08, 1", "XC09, 7", "XC10, 1", "XC11, 8", ", 8"})
    void hazardDangerType(String category, int code) {
        assertThat(ExchangeCodes.hazardDangerType(category)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED, -1", "TRIAGED, -1", "ASSIGNED, 0", "RECTIFYING, 0", "REJECTED, 0", "ON_SITE_FIXED, 1", "FEEDBACK_SUBMITTED, 1",
        "REVIEWING, 1", "REVIEW_PASSED, 9", "CLOSED, 9", "SHUT_DOWN, 9"})
    void dangerState(HazardState state, int code) {
        assertThat(ExchangeCodes.dangerState(state)).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(HazardState.class)
    void aStateHasACodeOrIsLeftOut(HazardState state) {
        if (ExchangeCodes.LEFT_OUT.contains(state)) {
            assertThatThrownBy(() -> ExchangeCodes.dangerState(state)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(ExchangeCodes.dangerState(state)).isIn(-1, 0, 1, 9);
        }
    }

    @ParameterizedTest
    @CsvSource({"enterprise-head:e0001, 1", "enterprise-safety:e0001, 2", "enterprise-staff:e0001, 3", "grid:001, 0", "machine:iot, 0", "system, 0",
        ", 0"})
    void hazardCategory(String role, int code) {
        assertThat(ExchangeCodes.hazardCategory(role)).isEqualTo(code);
    }

    @Test
    void everySourceHasACode() {
        assertThat(Stream.of(HazardSource.values()).map(ExchangeCodes::dangerSrc)).allSatisfy(code -> assertThat(code).isBetween(1, 10));
    }
}
