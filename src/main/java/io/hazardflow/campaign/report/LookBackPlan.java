package io.hazardflow.campaign.report;

import io.hazardflow.platform.SeededNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a campaign is looked back on and where. It follows from its parts alone, so nobody chooses it and everybody can compute it again: the seed
 * gives the day first and then a number from 1 to 10000 to each enterprise in the order of their numbers, which is drawn when its number is at most
 * its percent × 100. Where fewer were drawn than the rule wants, those with the smallest numbers are added.
 *
 * @param parts of the seed, in their order
 * @param days  from the report to the look-back
 */
record LookBackPlan(List<String> parts, String seed, int days, List<Drawn> objects) {

    private static final int NUMBERS = 10_000;

    /** @param number 1 to 10000 */
    record Drawn(String enterprise, int percent, int number, boolean chosen) {
    }

    /** @param candidates in the order of their numbers */
    static LookBackPlan of(List<String> parts, List<LookBackCandidate> candidates, LookBackRule rule) {
        SeededNumbers numbers = SeededNumbers.of(parts);
        int days = numbers.between(rule.minDays(), rule.maxDays());
        List<Drawn> drawn = new ArrayList<>();
        for (LookBackCandidate candidate : candidates) {
            int number = numbers.between(1, NUMBERS);
            drawn.add(new Drawn(candidate.enterprise(), candidate.percent(), number, number <= candidate.percent() * (NUMBERS / 100)));
        }
        return new LookBackPlan(parts, numbers.seed(), days, filledUp(drawn, rule.leastObjects()));
    }

    List<String> chosen() {
        return objects.stream().filter(Drawn::chosen).map(Drawn::enterprise).toList();
    }

    private static List<Drawn> filledUp(List<Drawn> drawn, int least) {
        long chosen = drawn.stream().filter(Drawn::chosen).count();
        TreeSet<String> added = drawn.stream().filter(one -> !one.chosen())
            .sorted(Comparator.comparingInt(Drawn::number).thenComparing(Drawn::enterprise)).limit(Math.max(0, least - chosen))
            .map(Drawn::enterprise).collect(Collectors.toCollection(TreeSet::new));
        return drawn.stream().map(one -> added.contains(one.enterprise()) ? new Drawn(one.enterprise(), one.percent(), one.number(), true) : one).toList();
    }

}
