package io.hazardflow.benchmark.load;

import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The values that stand in the places of an original's history. Moments keep their order: what happened is drawn nearer to the report, what ends with
 * a day moves by whole days.
 */
final class SyntheticCase {

    static final String NUMBER = "number";
    static final String ENTERPRISE = "enterprise";
    static final String ENTERPRISE_NAME = "enterpriseName";
    static final String STREET = "street";
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String LOCATION = "location";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX");

    private final Map<String, String> values = new HashMap<>();
    private final Instant original;
    private final Instant reported;
    private final double pace;
    private final long days;

    /**
     * @param original when the original was reported
     * @param pace     of what happens against the original, at most 1
     */
    SyntheticCase(Instant original, Instant reported, double pace) {
        this.original = original;
        this.reported = reported;
        this.pace = pace;
        this.days = ChronoUnit.DAYS.between(LocalDate.ofInstant(original, EngineClock.ZONE), LocalDate.ofInstant(reported, EngineClock.ZONE));
    }

    SyntheticCase with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** @param name of a value, or a moment or day of the original as {@code OriginalCase} writes it */
    String value(String name) {
        return switch (name.charAt(0)) {
            case '@' -> moment(Instant.parse(name.substring(1))).toString();
            case '+' -> moment(Instant.parse(name.substring(1))).atZone(EngineClock.ZONE).format(LOCAL);
            case '#' -> LocalDate.parse(name.substring(1)).plusDays(days).toString();
            case '~' -> personOf(name.substring(1));
            default -> values.get(name);
        };
    }

    Instant moment(Instant of) {
        ZonedDateTime local = of.atZone(EngineClock.ZONE);
        return local.toLocalTime().truncatedTo(ChronoUnit.SECONDS).equals(END_OF_DAY) ? local.plusDays(days).toInstant()
            : reported.plusSeconds(Math.round(Duration.between(original, of).toSeconds() * pace));
    }

    private String personOf(String account) {
        return People.of(account.replace("ENT", Objects.toString(values.get(ENTERPRISE), "")).replace("STR", values.get(STREET)));
    }
}
