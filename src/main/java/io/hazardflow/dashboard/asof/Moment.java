package io.hazardflow.dashboard.asof;

import io.hazardflow.lists.Refusals;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A moment that is over, by the clocks of the district. */
record Moment(LocalDateTime local) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** @throws org.springframework.web.ErrorResponseException for none, for one that lies ahead and for one before 2000 */
    static Moment of(LocalDateTime at, Instant now) {
        Refusals.check(at != null, "「时刻」须填写，如 2026-01-31T18:00");
        Refusals.check(!at.toLocalDate().isBefore(FIRST), "「时刻」须在 2000 年以后");
        Moment moment = new Moment(at);
        Refusals.check(!moment.instant().isAfter(now), "「时刻」不能晚于现在");
        return moment;
    }

    Instant instant() {
        return local.atZone(EngineClock.ZONE).toInstant();
    }

    LocalDate day() {
        return local.toLocalDate();
    }
}
