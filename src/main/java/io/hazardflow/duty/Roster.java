package io.hazardflow.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shifts of one post, with those who really come. */
record Roster(List<Manned> shifts) {

    /**
     * A shift and who does it.
     *
     * @param actual the person himself or his substitute; empty where neither can
     */
    record Manned(Shift shift, Optional<String> actual) {
    }

    /** A time without anybody. */
    record Gap(Instant from, Instant to) {
    }

    /** Who is on duty: those of the main shift, and the backups where none of those can. */
    List<Manned> onDuty(Instant at) {
        return first(possible().filter(manned -> manned.shift().covers(at)).toList());
    }

    /** Whose shift begins next; several where shifts begin together. */
    List<Manned> next(Instant at) {
        List<Manned> ahead = possible().filter(manned -> manned.shift().from().isAfter(at)).toList();
        return ahead.stream().map(manned -> manned.shift().from()).min(Comparator.naturalOrder())
            .map(begin -> first(ahead.stream().filter(manned -> manned.shift().from().equals(begin)).toList())).orElse(List.of());
    }

    /** The times between two moments in which nobody is on duty. */
    List<Gap> gaps(Instant from, Instant to) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        for (Shift shift : possible().map(Manned::shift).filter(shift -> shift.overlaps(from, to))
            .sorted(Comparator.comparing(Shift::from)).toList()) {
            if (shift.from().isAfter(covered)) {
                gaps.add(new Gap(covered, shift.from()));
            }
            covered = shift.to().isAfter(covered) ? shift.to() : covered;
        }
        if (covered.isBefore(to)) {
            gaps.add(new Gap(covered, to));
        }
        return gaps;
    }

    private Stream<Manned> possible() {
        return shifts.stream().filter(manned -> manned.actual().isPresent());
    }

    private static List<Manned> first(List<Manned> together) {
        List<Manned> main = together.stream().filter(manned -> !manned.shift().backup()).toList();
        return main.isEmpty() ? together : main;
    }
}
