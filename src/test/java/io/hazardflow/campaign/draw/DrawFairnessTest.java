package io.hazardflow.campaign.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.hazardflow.campaign.ObjectChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand draws with nonces 1 to 10,000, so always the same ones, against what chance should give. */
class DrawFairnessTest {

    private static final int DRAWS = 10_000;
    /** Chi-square at p = 0.001. */
    private static final Map<Integer, Double> CRITICAL = Map.of(1, 10.828, 5, 20.515, 11, 31.264, 19, 43.820, 23, 49.728);

    @Test
    void withoutWeightsEveryObjectIsDrawnEquallyOften() {
        List<DrawObject> objects = DrawFixtures.objects(IntStream.generate(() -> 1).limit(20).toArray());
        Map<String, Integer> drawn = counts(objects, 5);

        double expected = DRAWS * 5 / 20.0;
        // of a sample without replacement the counts vary less, by this factor
        double statistic = chiSquare(drawn.values().stream().toList(), expected) * (20 - 1) / (20 - 5.0);
        assertThat(drawn).hasSize(20);
        assertThat(statistic).isLessThan(CRITICAL.get(19));
    }

    @Test
    void everyOrderOfFourObjectsComesEquallyOften() {
        List<DrawObject> objects = DrawFixtures.objects(1, 1, 1, 1);
        Map<String, Integer> orders = new TreeMap<>();
        for (int nonce = 1; nonce <= DRAWS; nonce++) {
            orders.merge(order(draw(objects, 4, nonce)), 1, Integer::sum);
        }
        assertThat(orders).hasSize(24);
        assertThat(chiSquare(orders.values().stream().toList(), DRAWS / 24.0)).isLessThan(CRITICAL.get(23));
    }

    @Test
    void weightsGiveTheChancesOfSuccessiveDrawsComputedExactly() {
        int[] weights = {1, 2, 4, 2, 1, 4};
        Map<String, Integer> drawn = counts(DrawFixtures.objects(weights), 2);
        double[] chances = new double[weights.length];
        double total = IntStream.of(weights).sum();
        for (int first = 0; first < weights.length; first++) {
            for (int second = 0; second < weights.length; second++) {
                if (first != second) {
                    double chance = weights[first] / total * weights[second] / (total - weights[first]);
                    chances[first] += chance;
                    chances[second] += chance;
                }
            }
        }
        double statistic = 0;
        for (int i = 0; i < weights.length; i++) {
            double expected = DRAWS * chances[i];
            double difference = drawn.get("e%04d".formatted(i + 1)) - expected;
            statistic += difference * difference / expected;
        }
        assertThat(statistic).isLessThan(CRITICAL.get(5));
    }

    @Test
    void theFirstPlaceGoesByWeight() {
        Map<String, Integer> firsts = new HashMap<>();
        List<DrawObject> objects = DrawFixtures.objects(1, 2, 4);
        for (int nonce = 1; nonce <= DRAWS; nonce++) {
            firsts.merge(draw(objects, 1, nonce).objects().get(0).enterprise(), 1, Integer::sum);
        }
        assertThat(firsts.get("e0001")).isCloseTo(DRAWS / 7, withPercentage(6));
        assertThat(firsts.get("e0002")).isCloseTo(DRAWS * 2 / 7, withPercentage(4));
        assertThat(firsts.get("e0003")).isCloseTo(DRAWS * 4 / 7, withPercentage(3));
    }

    @Test
    void officersAreDrawnEquallyOftenAndInEachDrawNearlyEquallyLoaded() {
        List<DrawObject> objects = DrawFixtures.objects(IntStream.generate(() -> 1).limit(30).toArray());
        List<DrawOfficer> officers = DrawFixtures.officers(12, 100);
        Map<String, Integer> leads = new TreeMap<>();
        for (int nonce = 1; nonce <= DRAWS / 10; nonce++) {
            DrawResult result = Draw.of(DrawFixtures.parts(objects, officers, 17, String.valueOf(nonce)));
            Map<String, Integer> load = new TreeMap<>();
            result.objects().stream().filter(object -> object.choice() == ObjectChoice.SELECTED).forEach(object -> {
                leads.merge(object.lead(), 1, Integer::sum);
                load.merge(object.lead(), 1, Integer::sum);
                load.merge(object.second(), 1, Integer::sum);
            });
            assertThat(load).hasSize(12);
            assertThat(load.values()).allSatisfy(visits -> assertThat(visits).isBetween(2, 3));
        }
        assertThat(leads).hasSize(12);
        assertThat(chiSquare(leads.values().stream().toList(), DRAWS / 10 * 17 / 12.0)).isLessThan(CRITICAL.get(11));
    }

    private static Map<String, Integer> counts(List<DrawObject> objects, int count) {
        Map<String, Integer> drawn = new TreeMap<>();
        for (int nonce = 1; nonce <= DRAWS; nonce++) {
            draw(objects, count, nonce).objects().stream().filter(object -> object.choice() == ObjectChoice.SELECTED)
                .forEach(object -> drawn.merge(object.enterprise(), 1, Integer::sum));
        }
        return drawn;
    }

    private static DrawResult draw(List<DrawObject> objects, int count, int nonce) {
        return Draw.of(DrawFixtures.parts(objects, List.of(), count, String.valueOf(nonce)));
    }

    private static String order(DrawResult result) {
        return String.join(",", result.objects().stream().map(DrawnObject::enterprise).toList());
    }

    private static double chiSquare(List<Integer> counts, double expected) {
        return counts.stream().mapToDouble(count -> (count - expected) * (count - expected) / expected).sum();
    }
}
