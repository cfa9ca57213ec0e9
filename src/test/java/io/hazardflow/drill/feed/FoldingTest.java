package io.hazardflow.drill.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void noLineIsLongerThanTheStandardAllowsAndNoCharacterIsTornApart() {
        String line = "SUMMARY:" + "演".repeat(40) + "𬭎".repeat(30) + "a".repeat(200);

        String folded = Folding.fold(line + "\r\nEND:VEVENT\r\n");

        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\nEND:VEVENT\r\n");
        assertThat(Arrays.asList(folded.split("\r\n"))).hasSizeGreaterThan(5)
            .allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(folded);
    }

    @Test
    void aShortLineStaysAsItIs() {
        assertThat(Folding.fold("BEGIN:VCALENDAR\r\n")).isEqualTo("BEGIN:VCALENDAR\r\n");
        assertThat(Folding.fold("A:" + "b".repeat(73) + "\r\n")).isEqualTo("A:" + "b".repeat(73) + "\r\n");
    }
}
