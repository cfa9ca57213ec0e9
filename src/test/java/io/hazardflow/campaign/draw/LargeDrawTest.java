package io.hazardflow.campaign.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeDrawTest {

    private static final int OBJECTS = 5_000;

    @Test
    void fiveThousandObjectsAndSixtyOfficersAreDrawnInLessThanTwoSeconds() {
        List<DrawObject> objects = IntStream.rangeClosed(1, OBJECTS).mapToObj(i -> DrawFixtures.object(i, 1 + i % 4)).toList();
        List<DrawOfficer> officers = IntStream.rangeClosed(1, 60).mapToObj(i -> DrawFixtures.officer(i, OBJECTS,
            IntStream.rangeClosed(1, 80).mapToObj(n -> "e%04d".formatted(i * n)).toArray(String[]::new))).toList();
        DrawParts parts = DrawFixtures.parts(objects, officers, OBJECTS, "5000");
        Draw.of(parts);

        long before = System.nanoTime();
        DrawResult result = Draw.of(parts);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(result.inspected()).isEqualTo(OBJECTS);
    }

    /** Every officer is needed to the last visit, so that visits are handed on again and again. */
    @Test
    void soAreTheyWhereNobodyHasAVisitToSpare() {
        List<DrawObject> objects = IntStream.rangeClosed(1, OBJECTS).mapToObj(i -> DrawFixtures.object(i, 1)).toList();
        List<DrawOfficer> officers = IntStream.rangeClosed(1, 50).mapToObj(i -> DrawFixtures.officer(i, 2 * OBJECTS / 50,
            IntStream.rangeClosed(1, OBJECTS / 50).mapToObj(n -> "e%04d".formatted(n * 50 - i % 10)).toArray(String[]::new))).toList();

        long before = System.nanoTime();
        assertThat(Draw.of(DrawFixtures.parts(objects, officers, OBJECTS, "5000")).inspected()).isEqualTo(OBJECTS);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }
}
