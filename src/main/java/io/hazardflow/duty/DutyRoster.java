package io.hazardflow.duty;

import io.hazardflow.notice.OnDuty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells notices who of a post is on duty. A roster whose last shift is over counts as none, so that all of the post are told. */
@Component
class DutyRoster implements OnDuty {

    private static final int LOOKED_AT = 50;

    private final ShiftTable shifts;
    private final Manning manning;
    private final Clock clock;

    DutyRoster(ShiftTable shifts, Manning manning, Clock clock) {
        this.shifts = shifts;
        this.manning = manning;
        this.clock = clock;
    }

    @Override
    public boolean hasRoster(String group) {
        return !shifts.notOver(group, clock.instant(), 1).isEmpty();
    }

    @Override
    public List<String> onDutyOrNext(String group, Instant at) {
        Roster roster = of(group, at);
        List<Roster.Manned> now = roster.onDuty(at);
        return (now.isEmpty() ? roster.next(at) : now).stream().flatMap(manned -> manned.actual().stream()).distinct().toList();
    }

    Roster of(String group, Instant at) {
        return manning.roster(shifts.notOver(group, at, LOOKED_AT), at);
    }
}
