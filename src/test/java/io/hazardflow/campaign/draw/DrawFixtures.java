package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.SelectionMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pools, officers and parts for tests of the draw. */
final class DrawFixtures {

    static final String SPECIALTY = "消防与用电";

    private DrawFixtures() {
    }

    static DrawObject object(int number, int weight) {
        return new DrawObject("e%04d".formatted(number), "HOTEL", null, "ALL", weight);
    }

    /** The first of them has the first weight. */
    static List<DrawObject> objects(int... weights) {
        return IntStream.range(0, weights.length).mapToObj(i -> object(i + 1, weights[i])).toList();
    }

    static DrawOfficer officer(int number, int capacity, String... recusals) {
        return new DrawOfficer("C%03d".formatted(number), "law.yjj." + number, "yjj", List.of(SPECIALTY), capacity, List.of(recusals));
    }

    static List<DrawOfficer> officers(int count, int capacity) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> officer(i, capacity)).toList();
    }

    /** A double-random draw of so many; with officers also of teams. */
    static DrawParts parts(List<DrawObject> objects, List<DrawOfficer> officers, int count, String nonce) {
        List<String> pool = objects.stream().map(DrawObject::enterprise).toList();
        return new DrawParts("ZX-2026-001", 1, SelectionMode.DOUBLE_RANDOM, pool, DrawParts.hash(pool), objects, officers,
            DrawParts.officerHash(officers), nonce, List.of(),
            new DrawRules(count, null, 20, 2, !officers.isEmpty(), "yjj", Map.of("HOTEL", List.of(SPECIALTY))));
    }
}
