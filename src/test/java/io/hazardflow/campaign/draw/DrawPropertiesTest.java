package io.hazardflow.campaign.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.SelectionMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every draw, whatever the pool, the officers and the chance. */
class DrawPropertiesTest {

    private static final List<String> INDUSTRIES = List.of("HOTEL", "WAREHOUSE", "CONSTRUCTION");
    private static final List<String> SPECIALTIES = List.of("消防与用电", "综合监管", "现场作业");
    private static final Map<String, List<String>> LEADS =
        Map.of("HOTEL", List.of("消防与用电", "综合监管"), "WAREHOUSE", List.of("消防与用电"), "CONSTRUCTION", List.of("现场作业"));

    @Property(tries = 300, seed = "7")
    void everyObjectHasOnePlaceAndTheNumbersAreRight(@ForAll Random random, @ForAll @IntRange(max = 60) int size,
                                                     @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<DrawObject> objects = objects(random, size, "HOTEL/LARGE", "HOTEL/SMALL", "WAREHOUSE/SMALL");
        DrawParts parts = parts(objects, List.of(), SelectionMode.SAMPLE, null, percent, random);
        DrawResult result = Draw.of(parts);

        assertThat(result.objects()).extracting(DrawnObject::enterprise)
            .containsExactlyInAnyOrderElementsOf(objects.stream().map(DrawObject::enterprise).toList());
        assertThat(result.objects().stream().filter(o -> o.rank() != null).map(DrawnObject::rank).toList())
            .isEqualTo(IntStream.rangeClosed(1, (int) (size - result.count(ObjectChoice.MUST))).boxed().toList());
        Map<String, List<DrawObject>> strata = objects.stream().filter(o -> !o.isMust()).collect(Collectors.groupingBy(DrawObject::stratum));
        strata.forEach((stratum, of) -> {
            Map<ObjectChoice, Long> counts = result.objects().stream().filter(o -> o.stratum().equals(stratum) && o.rank() != null)
                .collect(Collectors.groupingBy(DrawnObject::choice, Collectors.counting()));
            long quota = (long) Math.ceil(of.size() * percent / 100.0 - 1e-9);
            assertThat(counts.getOrDefault(ObjectChoice.SELECTED, 0L)).isEqualTo(quota);
            assertThat(counts.getOrDefault(ObjectChoice.RESERVE, 0L))
                .isEqualTo(Math.min(of.size() - quota, Math.max(2, (long) Math.ceil(quota * 0.2 - 1e-9))));
        });
        Set<String> must = objects.stream().filter(DrawObject::isMust).map(DrawObject::enterprise).collect(Collectors.toSet());
        assertThat(result.objects().stream().filter(o -> o.choice() == ObjectChoice.MUST).map(DrawnObject::enterprise).toList())
            .containsExactlyInAnyOrderElementsOf(must);
    }

    @Property(tries = 500, seed = "7")
    void teamsAreTwoOfTheListWithAFitLeaderAndNobodyWhoMustStayAway(@ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int size,
                                                                   @ForAll @IntRange(min = 3, max = 14) int officerCount,
                                                                   @ForAll @IntRange(min = 1, max = 12) int capacity) {
        List<DrawObject> objects = objects(random, size, "ALL");
        List<DrawOfficer> officers = officers(random, officerCount, capacity, objects);
        DrawParts parts = parts(objects, officers, SelectionMode.DOUBLE_RANDOM, Math.min(size, 12), null, random);
        DrawResult result;
        try {
            result = Draw.of(parts);
        } catch (DrawImpossibleException e) {
            assertThat(e).hasMessageContaining("配不出检查组");
            return;
        }
        Map<String, DrawOfficer> list = officers.stream().collect(Collectors.toMap(DrawOfficer::certificate, Function.identity()));
        Map<String, String> industries = objects.stream().collect(Collectors.toMap(DrawObject::enterprise, DrawObject::industry));
        Map<String, Integer> load = new HashMap<>();
        for (DrawnObject object : result.objects()) {
            assertThat(object.lead() == null).isEqualTo(object.second() == null);
            assertThat(object.choice().isInspected() && object.lead() == null).isFalse();
            if (object.lead() == null) {
                continue;
            }
            assertThat(object.choice()).isIn(ObjectChoice.MUST, ObjectChoice.SELECTED, ObjectChoice.RESERVE);
            assertThat(Set.of(object.lead(), object.second())).hasSize(2).isSubsetOf(list.keySet());
            DrawOfficer lead = list.get(object.lead());
            assertThat(lead.account()).isNotNull();
            assertThat(lead.department()).isEqualTo("yjj");
            assertThat(lead.specialties()).containsAnyElementsOf(LEADS.get(industries.get(object.enterprise())));
            assertThat(lead.recusals()).doesNotContain(object.enterprise());
            assertThat(list.get(object.second()).recusals()).doesNotContain(object.enterprise());
            load.merge(object.lead(), 1, Integer::sum);
            load.merge(object.second(), 1, Integer::sum);
        }
        assertThat(load).allSatisfy((officer, visits) -> assertThat(visits).isLessThanOrEqualTo(list.get(officer).capacity()));
    }

    @Property(tries = 200, seed = "7")
    void whereTeamsExistTheyAreFoundHoweverScarceOfficersAre(@ForAll Random random, @ForAll @IntRange(min = 1, max = 15) int size,
                                                            @ForAll @IntRange(min = 4, max = 10) int officerCount) {
        List<DrawObject> objects = IntStream.rangeClosed(1, size).mapToObj(i -> DrawFixtures.object(i, 1)).toList();
        Map<Integer, Integer> needed = new HashMap<>();
        Map<String, Set<Integer>> kept = new HashMap<>();
        for (DrawObject object : objects) {
            int lead = random.nextInt(officerCount);
            int second = (lead + 1 + random.nextInt(officerCount - 1)) % officerCount;
            kept.put(object.enterprise(), Set.of(lead, second));
            needed.merge(lead, 1, Integer::sum);
            needed.merge(second, 1, Integer::sum);
        }
        List<DrawOfficer> officers = IntStream.range(0, officerCount).mapToObj(i -> DrawFixtures.officer(i, needed.getOrDefault(i, 0),
            objects.stream().map(DrawObject::enterprise).filter(e -> !kept.get(e).contains(i) && random.nextInt(3) == 0).toArray(String[]::new)))
            .toList();

        assertThat(Draw.of(DrawFixtures.parts(objects, officers, size, String.valueOf(random.nextLong()))).objects())
            .allSatisfy(object -> assertThat(object.lead()).isNotNull());
    }

    @Property(tries = 100, seed = "7")
    void theSamePartsGiveTheSameAndAnotherNonceAnother(@ForAll Random random) {
        List<DrawObject> objects = objects(random, 40, "ALL");
        assumeThat(objects.stream().filter(object -> !object.isMust()).count()).isGreaterThan(20);
        DrawParts parts = parts(objects, List.of(), SelectionMode.DOUBLE_RANDOM, 10, null, random);

        assertThat(Draw.of(parts)).isEqualTo(Draw.of(DrawJson.read(DrawJson.write(parts), DrawParts.class)));
        assertThat(Draw.of(withNonce(parts, parts.nonce() + "x")).hash()).isNotEqualTo(Draw.of(parts).hash());
    }

    private static DrawParts withNonce(DrawParts parts, String nonce) {
        return new DrawParts(parts.campaign(), parts.drawNo(), parts.mode(), parts.pool(), parts.poolHash(), parts.objects(), parts.officers(),
            parts.officerPoolHash(), nonce, parts.chosen(), parts.rules());
    }

    private static DrawParts parts(List<DrawObject> objects, List<DrawOfficer> officers, SelectionMode mode, Integer count, Integer percent,
                                   Random random) {
        List<String> pool = objects.stream().map(DrawObject::enterprise).toList();
        return new DrawParts("ZX-2026-001", 1, mode, pool, DrawParts.hash(pool), objects, officers, DrawParts.officerHash(officers),
            "见证" + random.nextLong(), List.of(), new DrawRules(count, percent, 20, 2, !officers.isEmpty(), "yjj", LEADS));
    }

    private static List<DrawObject> objects(Random random, int size, String... strata) {
        int[] weights = {1, 1, 2, 2, 4, 0};
        return IntStream.rangeClosed(1, size).mapToObj(i -> new DrawObject("e%04d".formatted(i), INDUSTRIES.get(random.nextInt(3)), null,
            strata[random.nextInt(strata.length)], weights[random.nextInt(weights.length)])).toList();
    }

    private static List<DrawOfficer> officers(Random random, int count, int capacity, List<DrawObject> objects) {
        return IntStream.range(0, count).mapToObj(i -> {
            Set<String> recusals = new HashSet<>();
            IntStream.range(0, random.nextInt(4)).forEach(n -> recusals.add(objects.get(random.nextInt(objects.size())).enterprise()));
            return new DrawOfficer("C%02d".formatted(i), random.nextInt(4) == 0 ? null : "law.yjj." + i, random.nextInt(4) == 0 ? "xf" : "yjj",
                SPECIALTIES.subList(0, 1 + random.nextInt(3)), capacity, recusals.stream().sorted().toList());
        }).toList();
    }
}
