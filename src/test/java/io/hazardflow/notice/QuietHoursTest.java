package io.hazardflow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T21:59:59, 2026-11-23T21:59:59",
        "2026-11-23T22:00:00, 2026-11-24T07:00:00",
        "2026-11-23T23:59:59, 2026-11-24T07:00:00",
        "2026-11-24T00:00:00, 2026-11-24T07:00:00",
        "2026-11-24T06:59:59, 2026-11-24T07:00:00",
        "2026-11-24T07:00:00, 2026-11-24T07:00:00",
        "2026-12-31T22:30:00, 2027-01-01T07:00:00"})
    void whatIsNotUrgentWaitsForTheMorning(String now, String leaves) {
        assertThat(QuietHours.USUAL.endAfter(shanghai(now), EngineClock.ZONE)).isEqualTo(shanghai(leaves));
    }

    @ParameterizedTest
    @CsvSource({
        "12:00, 14:00, 2026-11-23T11:59:00, 2026-11-23T11:59:00",
        "12:00, 14:00, 2026-11-23T12:00:00, 2026-11-23T14:00:00",
        "12:00, 14:00, 2026-11-23T14:00:00, 2026-11-23T14:00:00",
        "00:00, 07:00, 2026-11-23T00:00:00, 2026-11-23T07:00:00",
        "22:00, 00:00, 2026-11-23T23:00:00, 2026-11-24T00:00:00",
        "08:00, 08:00, 2026-11-23T08:00:00, 2026-11-23T08:00:00"})
    void othersHaveOtherNights(LocalTime from, LocalTime to, String now, String leaves) {
        assertThat(new QuietHours(from, to).endAfter(shanghai(now), EngineClock.ZONE)).isEqualTo(shanghai(leaves));
    }

    @Test
    void everyNightOfTheYearIsAsLong() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            Instant evening = day.atTime(22, 0).atZone(EngineClock.ZONE).toInstant();
            assertThat(Duration.between(evening, QuietHours.USUAL.endAfter(evening, EngineClock.ZONE))).isEqualTo(Duration.ofHours(9));
        }
    }

    @Test
    void theLengthIsThatOfTheNightNotOfTheDay() {
        assertThat(QuietHours.USUAL.length()).isEqualTo(Duration.ofHours(9));
        assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)).length()).isEqualTo(Duration.ofHours(2));
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).length()).isZero();
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(EngineClock.ZONE).toInstant();
    }
}
