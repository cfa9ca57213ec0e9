package io.hazardflow.hazard.web;

import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How long an open case is past its deadline, in calendar days of the district; the first day begins at the deadline (domain E, 逾期数). */
public enum Lateness {
    DAYS_1_3("逾期 1 至 3 天", 3),
    DAYS_4_7("逾期 4 至 7 天", 7),
    DAYS_8_15("逾期 8 至 15 天", 15),
    OVER_15("逾期 15 天以上", Integer.MAX_VALUE);

    private final String label;
    private final int last;

    Lateness(String label, int last) {
        this.label = label;
        this.last = last;
    }

    public String label() {
        return label;
    }

    /** Days between a deadline that is over and today, at least one. */
    public static long days(Instant deadline, Clock clock) {
        return Math.max(1, ChronoUnit.DAYS.between(LocalDate.ofInstant(deadline, EngineClock.ZONE), today(clock)));
    }

    /** SQL value of the name for a late case of {@code hazardflow.hazard h}. */
    public static String expression(Clock clock) {
        return Arrays.stream(values()).filter(one -> one != OVER_15)
            .map(one -> "when " + OpenHazards.DEADLINE + " >= " + one.earliest(clock) + " then '" + one + "'")
            .collect(Collectors.joining(" ", "case ", " else '" + OVER_15 + "' end"));
    }

    /** SQL condition beside {@link OpenHazards#OVERDUE}. */
    String condition(Clock clock) {
        String least = this == OVER_15 ? "" : " and " + OpenHazards.DEADLINE + " >= " + earliest(clock);
        return this == DAYS_1_3 ? least : least + " and " + OpenHazards.DEADLINE + " < " + values()[ordinal() - 1].earliest(clock);
    }

    private String earliest(Clock clock) {
        return "timestamptz '" + today(clock).minusDays(last).atStartOfDay(EngineClock.ZONE).toInstant() + "'";
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), EngineClock.ZONE);
    }
}
