package io.hazardflow.dashboard.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Books the time of a case, in whole seconds, without gap or overlap. Of stays at the same time the one of the higher precedence has it; of equal
 * ones the one that ends last, since the others do not hold the case up; then the one that began first.
 */
final class Booking {

    private static final Comparator<Instant> LATEST_FIRST = Comparator.nullsLast(Comparator.<Instant>naturalOrder()).reversed();
    private static final Comparator<Stay> WHOSE = Comparator.comparing(Stay::precedence).thenComparing(Stay::ended, LATEST_FIRST)
        .thenComparing(Stay::began).thenComparing(Stay::process).thenComparing(Stay::step);

    private Booking() {
    }

    /** @param stay null where the case stood nowhere, which is the system's time */
    record Part(Instant from, Instant to, Stay stay) {

        Party party() {
            return stay == null ? Party.SYSTEM : stay.party();
        }

        long seconds() {
            return Duration.between(from, to).toSeconds();
        }

        /** How much of it lies after the due date. */
        long lateSeconds() {
            Instant due = stay == null ? null : stay.due();
            return due == null || !due.isBefore(to) ? 0 : Duration.between(due.isBefore(from) ? from : due, to).toSeconds();
        }
    }

    /** The parts in their order; none where the end is not after the beginning. */
    static List<Part> of(Instant begin, Instant end, List<Stay> stays) {
        Instant first = begin.truncatedTo(ChronoUnit.SECONDS);
        Instant last = end.truncatedTo(ChronoUnit.SECONDS);
        List<Stay> whole = stays.stream().map(Booking::inSeconds).toList();
        List<Instant> cuts = cuts(first, last, whole);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            Instant from = cuts.get(i - 1);
            Instant to = cuts.get(i);
            add(parts, new Part(from, to, whole.stream().filter(stay -> stay.covers(from, to)).min(WHOSE).orElse(null)));
        }
        return parts;
    }

    private static void add(List<Part> parts, Part next) {
        Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (before != null && Objects.equals(before.stay(), next.stay())) {
            parts.set(parts.size() - 1, new Part(before.from(), next.to(), next.stay()));
        } else {
            parts.add(next);
        }
    }

    private static List<Instant> cuts(Instant first, Instant last, List<Stay> stays) {
        TreeSet<Instant> cuts = new TreeSet<>();
        if (first.isBefore(last)) {
            cuts.add(first);
            cuts.add(last);
            stays.forEach(stay -> {
                cuts.add(stay.began());
                if (stay.ended() != null) {
                    cuts.add(stay.ended());
                }
            });
        }
        return cuts.stream().filter(cut -> !cut.isBefore(first) && !cut.isAfter(last)).toList();
    }

    private static Stay inSeconds(Stay stay) {
        return new Stay(stay.process(), stay.step(), stay.precedence(), stay.party(), stay.post(), stay.began().truncatedTo(ChronoUnit.SECONDS),
            stay.ended() == null ? null : stay.ended().truncatedTo(ChronoUnit.SECONDS), stay.due());
    }
}
