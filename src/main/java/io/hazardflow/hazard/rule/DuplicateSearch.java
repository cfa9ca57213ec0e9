package io.hazardflow.hazard.rule;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds earlier cases of the same enterprise, or of the street's places without one, that look like the same hazard (domain C.1, step 1):
 * similar words, or the same spot.
 */
@Component
public class DuplicateSearch {

    private static final double SIMILAR_WORDS = 0.5;
    private static final double SAME_SPOT_METRES = 15;
    private static final double SIMILAR_WORDS_ON_SAME_SPOT = 0.25;
    private static final double METRES_PER_DEGREE = 111_320;

    private final HazardCases cases;
    private final TimeLimits limits;
    private final Clock clock;

    DuplicateSearch(HazardCases cases, TimeLimits limits, Clock clock) {
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
    }

    /** Numbers of likely duplicates, newest first, five at most. */
    public List<String> of(HazardCase hazard) {
        Instant since = clock.instant().minus(limits.get("duplicate-window").amount(), ChronoUnit.DAYS);
        List<HazardCase> near = hazard.enterprise() == null ? cases.ownerlessSince(hazard.street(), since, hazard.number())
            : cases.ofEnterpriseSince(hazard.enterprise(), since, hazard.number());
        return near.stream().filter(other -> alike(hazard, other)).limit(5).map(HazardCase::number).toList();
    }

    private static boolean alike(HazardCase hazard, HazardCase other) {
        double words = similarity(words(hazard), words(other));
        return words >= SIMILAR_WORDS || words >= SIMILAR_WORDS_ON_SAME_SPOT && metres(hazard, other) <= SAME_SPOT_METRES;
    }

    private static String words(HazardCase hazard) {
        return Objects.toString(hazard.address(), "") + hazard.location() + " " + hazard.description();
    }

    /** Dice coefficient over pairs of neighbouring characters, 0 to 1; needs no word boundaries, which Chinese does not write. */
    static double similarity(String one, String two) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(two);
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        int total = pairs.size() + others.size();
        return total == 0 ? 0 : 2.0 * common.size() / total;
    }

    private static Set<String> pairs(String text) {
        String dense = text.replaceAll("[\\s\\p{Punct}，。；、：（）]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= dense.length(); i++) {
            pairs.add(dense.substring(i, i + 2));
        }
        return pairs;
    }

    private static double metres(HazardCase one, HazardCase two) {
        if (one.lat() == null || two.lat() == null) {
            return Double.MAX_VALUE;
        }
        double north = (one.lat() - two.lat()) * METRES_PER_DEGREE;
        double east = (one.lng() - two.lng()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(north, east);
    }
}
