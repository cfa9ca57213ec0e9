package io.hazardflow.dashboard.measure;

import java.util.EnumMap;
import java.util.Map;

/** What was counted of a group; zero where nothing was. */
public record Sums(Map<HazardCount, Long> counts) {

    public static final Sums NONE = new Sums(Map.of());

    public long of(HazardCount count) {
        return counts.getOrDefault(count, 0L);
    }

    boolean nothing() {
        return counts.values().stream().allMatch(amount -> amount == 0);
    }

    Sums negative() {
        Map<HazardCount, Long> negative = new EnumMap<>(HazardCount.class);
        counts.forEach((count, amount) -> negative.put(count, -amount));
        return new Sums(negative);
    }

    Sums plus(Sums others) {
        Map<HazardCount, Long> both = new EnumMap<>(HazardCount.class);
        both.putAll(counts);
        others.counts.forEach((count, amount) -> both.merge(count, amount, Long::sum));
        return new Sums(both);
    }
}
