package io.hazardflow.duty;

import io.hazardflow.access.PostNames;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a unit's leader once a day that nobody is on duty for a while of the time ahead, where a roster is kept at all. */
@Component
class DutyGaps {

    static final String KIND = "duty-gap";

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ShiftTable shifts;
    private final DutyWeeks weeks;
    private final Manning manning;
    private final Announcements announcements;
    private final PostNames posts;
    private final TimeLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean background;

    DutyGaps(ShiftTable shifts, DutyWeeks weeks, Manning manning, Announcements announcements, PostNames posts, TimeLimits limits,
             JdbcClient jdbc, Clock clock, @Value("${hazardflow.duty.background:true}") boolean background) {
        this.shifts = shifts;
        this.weeks = weeks;
        this.manning = manning;
        this.announcements = announcements;
        this.posts = posts;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.duty.look:10m}", initialDelayString = "${hazardflow.duty.look:10m}")
    @Transactional
    public void watch() {
        if (background && !LocalTime.now(clock).isBefore(MORNING)) {
            look();
        }
    }

    @Transactional
    public void look() {
        Instant now = clock.instant();
        Instant ahead = now.plus(Duration.ofHours(limits.get("duty.gap-ahead").amount()));
        for (String post : shifts.postsKeptSince(weeks.keptSince())) {
            List<Roster.Gap> gaps = manning.roster(shifts.between(List.of(post), now, ahead), now).gaps(now, ahead);
            if (!gaps.isEmpty() && firstToday(post)) {
                announce(post, gaps.get(0));
            }
        }
    }

    private boolean firstToday(String post) {
        return jdbc.sql("insert into hazardflow.duty_gap_notice (post, day) values (?, ?) on conflict do nothing")
            .params(post, LocalDate.now(clock)).update() == 1;
    }

    private void announce(String post, Roster.Gap gap) {
        DutyUnit unit = DutyUnit.ofPost(post).orElseThrow();
        announcements.announce(new Announcement(KIND, null, null, false,
            Map.of("post", posts.label(post), "from", words(gap.from()), "to", words(gap.to())), unit.answerable(), List.of(), null,
            "/duty?unit=" + unit.key() + "&week=" + LocalDate.ofInstant(gap.from(), clock.getZone())));
    }

    private String words(Instant at) {
        return FORM.format(at.atZone(clock.getZone()));
    }
}
