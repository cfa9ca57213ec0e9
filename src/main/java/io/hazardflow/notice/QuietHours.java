package io.hazardflow.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours of the night in which nothing leaves that is not urgent; none when both ends are the same. */
record QuietHours(LocalTime from, LocalTime to) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    boolean contain(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    /** The first moment from then on that is not quiet. */
    Instant endAfter(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!contain(local.toLocalTime())) {
            return moment;
        }
        return local.toLocalDate().plusDays(local.toLocalTime().isBefore(to) ? 0 : 1).atTime(to).atZone(zone).toInstant();
    }

    Duration length() {
        Duration length = Duration.between(from, to);
        return length.isNegative() ? length.plusDays(1) : length;
    }
}
