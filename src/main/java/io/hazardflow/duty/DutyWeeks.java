package io.hazardflow.duty;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.access.UnitNames;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.TimeLimits;
import io.hazardflow.task.CaseReaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the rosters of a unit together for the page. */
@Component
class DutyWeeks {

    private static final int DAYS = 7;

    private final ShiftTable shifts;
    private final DutyRoster rosters;
    private final DutyBoard board;
    private final Manning manning;
    private final Callers callers;
    private final CaseReaders people;
    private final Streets streets;
    private final Departments departments;
    private final UnitNames names;
    private final PostNames posts;
    private final TimeLimits limits;
    private final Clock clock;

    DutyWeeks(ShiftTable shifts, DutyRoster rosters, DutyBoard board, Manning manning, Callers callers, CaseReaders people, Streets streets,
              Departments departments, UnitNames names, PostNames posts, TimeLimits limits, Clock clock) {
        this.shifts = shifts;
        this.rosters = rosters;
        this.board = board;
        this.manning = manning;
        this.callers = callers;
        this.people = people;
        this.streets = streets;
        this.departments = departments;
        this.names = names;
        this.posts = posts;
        this.limits = limits;
        this.clock = clock;
    }

    DutyWeek of(DutyUnit unit, LocalDate day, Caller viewer) {
        LocalDate monday = Duties.mondayOf(day);
        boolean keeps = unit.isKeptBy(viewer);
        List<String> kept = shifts.postsKeptSince(keptSince());
        List<DutyWeek.Post> rows = unit.posts().stream().map(post -> post(post, monday, kept.contains(post), keeps, viewer)).toList();
        return new DutyWeek(monday, named(unit), keeps, units(viewer).map(this::named).toList(), rows);
    }

    /** From when on a roster without any later shift counts as given up. */
    Instant keptSince() {
        return clock.instant().atZone(clock.getZone()).minus(Period.ofDays(limits.get("duty.roster-kept").amount())).toInstant();
    }

    /** The units whose rosters somebody may see, his own first. */
    Stream<DutyUnit> units(Caller viewer) {
        Stream<DutyUnit> offices = !DutyUnit.isOfficial(viewer) ? Stream.empty() : Stream.of(
            Stream.of(new DutyUnit(DutyUnit.Kind.DISTRICT, null)),
            streets.all().stream().filter(Street::active).map(street -> new DutyUnit(DutyUnit.Kind.STREET, street.code())),
            departments.all().stream().map(Department::code).map(code -> new DutyUnit(DutyUnit.Kind.DEPARTMENT, code))).flatMap(all -> all);
        return Stream.concat(DutyUnit.of(viewer).stream(), offices).distinct();
    }

    private DutyWeek.Post post(String post, LocalDate monday, boolean kept, boolean keeps, Caller viewer) {
        Instant begin = monday.atStartOfDay(clock.getZone()).toInstant();
        Instant end = monday.plusDays(DAYS).atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        Roster roster = manning.roster(shifts.between(List.of(post), begin, end), now);
        Instant ahead = now.isAfter(begin) ? now : begin;
        List<Roster.Gap> gaps = kept && ahead.isBefore(end) ? roster.gaps(ahead, end) : List.of();
        List<DutyWeek.Choice> choices = !keeps ? List.of() : people.holding(List.of(post)).stream()
            .map(person -> new DutyWeek.Choice(person.userId(), AccountNames.shown(person, viewer))).toList();
        return new DutyWeek.Post(post, posts.label(post), kept, board.of(post, rosters.of(post, now), viewer),
            roster.shifts().stream().map(manned -> row(manned, now, viewer)).toList(), gaps, choices);
    }

    private DutyWeek.Row row(Roster.Manned manned, Instant now, Caller viewer) {
        Shift shift = manned.shift();
        String substitute = manned.actual().filter(actual -> !actual.equals(shift.person()))
            .map(actual -> AccountNames.shown(callers.byId(actual), viewer)).orElse(null);
        boolean over = !shift.to().isAfter(now);
        return new DutyWeek.Row(shift.id(), shift.person(), AccountNames.shown(callers.byId(shift.person()), viewer),
            over ? null : substitute, !over && manned.actual().isEmpty(), shift.from(), shift.to(), shift.backup(), over);
    }

    private DutyWeek.Unit named(DutyUnit unit) {
        return new DutyWeek.Unit(unit.key(), switch (unit.kind()) {
            case STREET -> names.name(Role.STREET_OFFICE, unit.code()) + "街道";
            case DEPARTMENT -> names.name(Role.DEPT, unit.code());
            case ENTERPRISE -> names.name(Role.ENTERPRISE_HEAD, unit.code());
            case DISTRICT -> "区级岗位";
        });
    }
}
