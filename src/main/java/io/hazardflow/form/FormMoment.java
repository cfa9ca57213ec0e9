package io.hazardflow.form;

import io.hazardflow.platform.EngineClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How form-js writes the value of a datetime field. */
enum FormMoment {
    DATE("日期,如 2026-11-24"), DATETIME("日期和时间,如 2026-11-24T18:00+08:00"), DATETIME_UTC("日期和时间,如 2026-11-24T10:00Z"),
    DATETIME_LOCAL("日期和时间,如 2026-11-24T18:00"), TIME("时间,如 18:00+08:00"), TIME_UTC("时间,如 10:00Z"), TIME_LOCAL("时间,如 18:00");

    private final String words;

    FormMoment(String words) {
        this.words = words;
    }

    static FormMoment of(FormRules rules) {
        String suffix = switch (rules.timeFormat()) {
            case "utc_normalized" -> "_UTC";
            case "no_timezone" -> "_LOCAL";
            default -> "";
        };
        return "date".equals(rules.subtype()) ? DATE : valueOf(rules.subtype().toUpperCase() + suffix);
    }

    /** The format in words, with an example. */
    String words() {
        return words;
    }

    /** The day in the district's zone; a time alone counts as the last of all days. Empty when the text has another format. */
    Optional<LocalDate> day(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate parse(String text) {
        if (!text.matches("\\d{4}-.*|\\d{2}:.*")) {
            throw new DateTimeException("year beyond four digits");
        }
        return switch (this) {
            case DATE -> LocalDate.parse(text);
            case DATETIME -> district(OffsetDateTime.parse(text));
            case DATETIME_UTC -> district(inUtc(OffsetDateTime.parse(text)));
            case DATETIME_LOCAL -> LocalDateTime.parse(text).toLocalDate();
            case TIME -> always(OffsetTime.parse(text));
            case TIME_UTC -> always(OffsetTime.parse(text).getOffset().equals(ZoneOffset.UTC));
            case TIME_LOCAL -> always(LocalTime.parse(text));
        };
    }

    private static LocalDate district(OffsetDateTime moment) {
        return moment.atZoneSameInstant(EngineClock.ZONE).toLocalDate();
    }

    private static OffsetDateTime inUtc(OffsetDateTime moment) {
        if (!moment.getOffset().equals(ZoneOffset.UTC)) {
            throw new DateTimeException("not in UTC");
        }
        return moment;
    }

    private static LocalDate always(Object accepted) {
        if (Boolean.FALSE.equals(accepted)) {
            throw new DateTimeException("not in UTC");
        }
        return LocalDate.MAX;
    }
}
