package io.hazardflow.hazard.paper;

import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Dates as papers write them. Null stays null. */
public final class ChineseDates {

    private ChineseDates() {
    }

    /** 2026年9月3日. */
    public static String day(LocalDate day) {
        return day == null ? null : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public static String day(Instant moment) {
        return moment == null ? null : day(Deadlines.dayOf(moment));
    }

    /** Of a date field such as {@code 2026-09-03}. */
    static String day(String date) {
        return date == null ? null : day(LocalDate.parse(date));
    }

    /** 2026年9月3日10时30分. */
    public static String moment(Instant moment) {
        if (moment == null) {
            return null;
        }
        ZonedDateTime time = moment.atZone(EngineClock.ZONE);
        return "%s%d时%02d分".formatted(day(time.toLocalDate()), time.getHour(), time.getMinute());
    }

    /** Of a date-time field such as {@code 2026-09-03T10:30+08:00}. */
    static String moment(String dateTime) {
        return dateTime == null ? null : moment(Deadlines.instantOf(dateTime));
    }

    /** The last moment of a deadline, which ends with its day. */
    static String deadline(Instant deadline) {
        return deadline == null ? null : day(deadline) + "24时前";
    }
}
