package io.hazardflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededNumbersTest {

    @Test
    void theSeedIsTheSha256OfTheLines() {
        // printf 'a\nb' | sha256sum
        assertThat(SeededNumbers.of(List.of("a", "b")).seed()).isEqualTo("7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78");
    }

    @Test
    void theSamePartsGiveTheSameNumbersAndOthersDoNot() {
        assertThat(numbers("YH-1")).isEqualTo(numbers("YH-1")).isNotEqualTo(numbers("YH-2"));
    }

    @Test
    void everyNumberOfASpanComesAboutEquallyOften() {
        SeededNumbers numbers = SeededNumbers.of(List.of("district"));
        TreeMap<Integer, Long> counts = IntStream.range(0, 61_000).mapToObj(i -> numbers.between(30, 90))
            .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(counts.firstKey()).isEqualTo(30);
        assertThat(counts.lastKey()).isEqualTo(90);
        assertThat(counts.values()).hasSize(61).allSatisfy(count -> assertThat(count).isBetween(850L, 1150L));
    }

    private static List<Integer> numbers(String part) {
        SeededNumbers numbers = SeededNumbers.of(List.of(part));
        return IntStream.range(0, 20).mapToObj(i -> numbers.between(1, 10_000)).toList();
    }
}
