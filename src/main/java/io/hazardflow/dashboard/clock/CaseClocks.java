package io.hazardflow.dashboard.clock;

import io.hazardflow.access.PostNames;
import io.hazardflow.dashboard.clock.Booking.Part;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.ledger.Actor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clock of cases: by part, by party, and where a case stood at a moment. */
@Component
public class CaseClocks {

    private static final int DIGITS = 4;

    private final CaseStays stays;
    private final HazardModel model;
    private final PostNames posts;
    private final Clock clock;

    CaseClocks(CaseStays stays, HazardModel model, PostNames posts, Clock clock) {
        this.stays = stays;
        this.model = model;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * @param end   null while the case goes on; the clock then runs up to {@code until}
     * @param parts without gap and overlap, their seconds add up to those of the case
     */
    record CaseClock(String number, String title, Instant begin, Instant end, Instant until, long seconds, List<Share> shares, List<Entry> parts) {
    }

    /** @param share of 1; null where there is no time to share */
    record Share(Party party, String label, long seconds, BigDecimal share) {

        static Share of(Party party, long seconds, long whole) {
            return new Share(party, party.label(), seconds,
                whole == 0 ? null : BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
        }
    }

    /**
     * @param stepLabel   null where the case stood at no step
     * @param post        in words; null where it is not known
     * @param lateSeconds how much of it lies after the due date of the step
     */
    record Entry(Instant from, Instant to, String step, String stepLabel, Party party, String partyLabel, String post, long seconds, Instant due,
                 long lateSeconds) {
    }

    /** Where a case stood; labels are Chinese. */
    public record Standing(String stepLabel, Party party, String post) {
    }

    CaseClock of(HazardCase hazard) {
        Instant until = hazard.closedAt() == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : hazard.closedAt();
        List<Part> parts = Booking.of(hazard.reportedAt(), until, stays.of(List.of(hazard.number())).getOrDefault(hazard.number(), List.of()));
        Map<Party, Long> sums = sums(parts);
        long seconds = sums.values().stream().mapToLong(Long::longValue).sum();
        Map<String, String> names = new HashMap<>();
        return new CaseClock(hazard.number(), hazard.title(), hazard.reportedAt(), hazard.closedAt(), until, seconds,
            Arrays.stream(Party.values()).map(party -> Share.of(party, sums.get(party), seconds)).toList(),
            parts.stream().map(part -> entry(part, names)).toList());
    }

    /** Seconds by case and party, each party of each case. */
    Map<String, Map<Party, Long>> sums(Collection<HazardCase> ended) {
        Map<String, List<Stay>> all = stays.of(ended.stream().map(HazardCase::number).toList());
        Map<String, Map<Party, Long>> sums = new HashMap<>();
        ended.forEach(hazard -> sums.put(hazard.number(),
            sums(Booking.of(hazard.reportedAt(), hazard.closedAt(), all.getOrDefault(hazard.number(), List.of())))));
        return sums;
    }

    /** Where cases stood right before a moment; those that stood nowhere are left out. */
    public Map<String, Standing> standing(Collection<HazardCase> cases, Instant at) {
        Map<String, List<Stay>> all = stays.of(cases.stream().map(HazardCase::number).toList());
        Map<String, Standing> standing = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        cases.stream().filter(hazard -> hazard.closedAt() == null || hazard.closedAt().isAfter(at)).forEach(hazard -> {
            List<Stay> then = all.getOrDefault(hazard.number(), List.of()).stream().filter(stay -> !stay.began().isAfter(at))
                .filter(stay -> stay.ended() == null || stay.ended().isAfter(at)).toList();
            Instant next = at.plus(Duration.ofSeconds(1));
            Booking.of(at, next, then).stream().filter(part -> part.stay() != null).findFirst()
                .ifPresent(part -> standing.put(hazard.number(), new Standing(name(part.stay(), names), part.party(), post(part.stay()))));
        });
        return standing;
    }

    private static Map<Party, Long> sums(List<Part> parts) {
        Map<Party, Long> sums = new EnumMap<>(Party.class);
        Arrays.stream(Party.values()).forEach(party -> sums.put(party, 0L));
        parts.forEach(part -> sums.merge(part.party(), part.seconds(), Long::sum));
        return sums;
    }

    private Entry entry(Part part, Map<String, String> names) {
        Stay stay = part.stay();
        return new Entry(part.from(), part.to(), stay == null ? null : stay.step(), stay == null ? null : name(stay, names), part.party(),
            part.party().label(), stay == null ? null : post(stay), part.seconds(), stay == null ? null : stay.due(), part.lateSeconds());
    }

    private String name(Stay stay, Map<String, String> names) {
        return names.computeIfAbsent(stay.process() + "/" + stay.step(), key -> model.nameOf(stay.process(), stay.step()));
    }

    private String post(Stay stay) {
        return stay.post() == null || Actor.SYSTEM.role().equals(stay.post()) ? null : posts.label(stay.post());
    }
}
