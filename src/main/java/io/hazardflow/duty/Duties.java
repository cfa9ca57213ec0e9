package io.hazardflow.duty;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.registry.TimeLimits;
import io.hazardflow.task.CaseReaders;
import io.hazardflow.task.Refusal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters shifts into the rosters and takes them out. What is over stays, since it says who was answerable. */
@Component
class Duties {

    private static final Period WEEK = Period.ofWeeks(1);

    private final ShiftTable shifts;
    private final CaseReaders people;
    private final TimeLimits limits;
    private final PostNames posts;
    private final Clock clock;

    Duties(ShiftTable shifts, CaseReaders people, TimeLimits limits, PostNames posts, Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.limits = limits;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param post engine group */
    record Wanted(String post, String person, Instant from, Instant to, Boolean backup) {
    }

    /** A rule that a wanted shift breaks. */
    record Broken(String field, String label, String rule) {
    }

    /** How many shifts were taken over from the week before, and how many could not be. */
    record Copied(int added, int skipped) {
    }

    @Transactional
    public Shift enter(Wanted wanted, Caller by) {
        if (DutyUnit.ofPost(wanted.post()).filter(unit -> unit.isKeptBy(by)).isEmpty()) {
            throw Refusal.notFound("没有这个岗位的值班表，或不由您编排");
        }
        shifts.lock(wanted.post());
        broken(wanted).ifPresent(broken -> {
            throw Refusal.wrong(broken.field(), broken.label(), broken.rule());
        });
        return add(wanted, by);
    }

    /** The first rule that the shift breaks, whoever enters it. */
    Optional<Broken> broken(Wanted wanted) {
        Instant now = clock.instant();
        Duration longest = Duration.ofHours(limits.get("duty.longest-shift").amount());
        if (wanted.from() == null) {
            return broken("from", "开始时间", "必须填写");
        }
        if (wanted.to() == null || !wanted.to().isAfter(wanted.from())) {
            return broken("to", "结束时间", "须晚于开始时间");
        }
        if (Duration.between(wanted.from(), wanted.to()).compareTo(longest) > 0) {
            return broken("to", "结束时间", "一班不能超过 " + longest.toHours() + " 小时");
        }
        if (!wanted.to().isAfter(now)) {
            return broken("to", "结束时间", "已经过去，不能补排");
        }
        Optional<Caller> person = people.account(wanted.person());
        if (person.isEmpty()) {
            return broken("person", "值班人", "没有这个在用账号");
        }
        if (!person.get().isIn(wanted.post())) {
            return broken("person", "值班人", "不在" + posts.label(wanted.post()) + "岗位上");
        }
        boolean twice = shifts.between(List.of(wanted.post()), wanted.from(), wanted.to()).stream()
            .anyMatch(shift -> shift.person().equals(wanted.person()));
        return twice ? broken("from", "开始时间", "这段时间此人在本岗位已有排班") : Optional.empty();
    }

    /** Takes a shift out; one that has begun ends now. */
    @Transactional
    public void remove(long id, Caller by) {
        Shift shift = shifts.find(id).filter(found -> DutyUnit.ofPost(found.post()).filter(unit -> unit.isKeptBy(by)).isPresent())
            .orElseThrow(() -> Refusal.notFound("没有这一班，或不由您编排"));
        Instant now = clock.instant();
        if (!shift.to().isAfter(now)) {
            throw Refusal.now("这一班已经结束，值班记录不能更改");
        }
        if (shift.from().isBefore(now)) {
            shifts.endAt(id, now);
        } else {
            shifts.remove(id);
        }
    }

    /** Enters the shifts that began in the week before once more; those that do not fit any more are left out. */
    @Transactional
    public Copied copyLastWeek(DutyUnit unit, LocalDate week, Caller by) {
        checkKeeper(unit, by);
        Instant begin = begin(week.minus(WEEK));
        Instant end = begin(week);
        int added = 0;
        int skipped = 0;
        for (String post : unit.posts()) {
            shifts.lock(post);
            for (Shift shift : shifts.between(List.of(post), begin, end)) {
                Wanted wanted = new Wanted(post, shift.person(), later(shift.from()), later(shift.to()), shift.backup());
                if (shift.from().isBefore(begin)) {
                    continue;
                }
                boolean fits = broken(wanted).isEmpty();
                if (fits) {
                    add(wanted, by);
                }
                added += fits ? 1 : 0;
                skipped += fits ? 0 : 1;
            }
        }
        return new Copied(added, skipped);
    }

    Shift add(Wanted wanted, Caller by) {
        long id = shifts.add(wanted.post(), wanted.person(), wanted.from(), wanted.to(), Boolean.TRUE.equals(wanted.backup()), by.userId());
        return shifts.find(id).orElseThrow();
    }

    void lock(String post) {
        shifts.lock(post);
    }

    static void checkKeeper(DutyUnit unit, Caller by) {
        if (!unit.isKeptBy(by)) {
            throw Refusal.notFound("没有这个单位的值班表，或不由您编排");
        }
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Instant later(Instant at) {
        return at.atZone(clock.getZone()).plus(WEEK).toInstant();
    }

    private static Optional<Broken> broken(String field, String label, String rule) {
        return Optional.of(new Broken(field, label, rule));
    }
}
