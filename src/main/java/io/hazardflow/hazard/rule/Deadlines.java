package io.hazardflow.hazard.rule;

import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Legal deadlines run to the last second of their day in the district (domain C.0). */
public final class Deadlines {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(EngineClock.ZONE);

    private Deadlines() {
    }

    public static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(EngineClock.ZONE).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, EngineClock.ZONE);
    }

    public static String shown(Instant instant) {
        return SHOWN.format(instant);
    }

    /** Reads a form's date-time field such as {@code 2026-01-02T10:30+08:00}. */
    public static Instant instantOf(String dateTime) {
        return OffsetDateTime.parse(dateTime).toInstant();
    }
}
