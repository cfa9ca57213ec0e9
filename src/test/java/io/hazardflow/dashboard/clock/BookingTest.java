package io.hazardflow.dashboard.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.dashboard.clock.Booking.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whatever stood open side by side: each second of a case is that of one party. */
class BookingTest {

    private static final Instant DAY = Instant.parse("2026-11-02T01:00:00Z");
    private static final int LONGEST = 120;

    @Property(tries = 500)
    void thePartsAddUpToTheCaseWithoutGapAndOverlap(@ForAll("stays") List<Stay> stays, @ForAll @LongRange(min = 0, max = 60) long from,
                                                   @ForAll @LongRange(min = 0, max = LONGEST) long length) {
        Instant begin = at(from).plusMillis(700);
        Instant end = begin.plusSeconds(length);

        List<Part> parts = Booking.of(begin, end, stays);

        assertThat(parts.stream().mapToLong(Part::seconds).sum()).isEqualTo(length);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(i == 0 ? at(from) : parts.get(i - 1).to()).isBefore(parts.get(i).to());
            assertThat(parts.get(i).lateSeconds()).isBetween(0L, parts.get(i).seconds());
        }
    }

    /** Second by second, as the rule is worded. */
    @Property(tries = 500)
    void eachSecondIsThatOfTheStayWhichTheCaseWaitsFor(@ForAll("stays") List<Stay> stays) {
        List<Part> parts = Booking.of(at(0), at(LONGEST), stays);

        LongStream.range(0, LONGEST).forEach(second -> {
            Optional<Stay> expected = stays.stream().filter(stay -> !stay.began().isAfter(at(second)))
                .filter(stay -> stay.ended() == null || stay.ended().isAfter(at(second)))
                .max(Comparator.<Stay>comparingInt(stay -> -stay.precedence().ordinal())
                    .thenComparing(stay -> stay.ended() == null ? Instant.MAX : stay.ended())
                    .thenComparing(stay -> Duration.between(stay.began(), DAY.plusSeconds(1_000))));
            Part booked = parts.stream().filter(part -> !part.from().isAfter(at(second)) && part.to().isAfter(at(second))).findFirst().orElseThrow();
            assertThat(booked.party()).isEqualTo(expected.map(Stay::party).orElse(Party.SYSTEM));
            expected.ifPresent(stay -> assertThat(booked.stay().precedence()).isEqualTo(stay.precedence()));
        });
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        Arbitrary<Integer> began = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 60);
        return Combinators.combine(Arbitraries.of(Precedence.class), began, length, Arbitraries.integers().between(0, 5), Arbitraries.integers()
            .between(0, 150))
            .as((precedence, begin, stay, open, due) -> new Stay("process", "step-" + precedence, precedence,
                Party.values()[precedence.ordinal() % Party.values().length], null, at(begin), open == 0 ? null : at(begin + stay), at(due)))
            .list().ofMaxSize(8);
    }

    @Test
    void anApplicationForMoreTimeThatWaitsIsTheTimeOfWhoDecidesIt() {
        Stay rectify = stay("rectify", Precedence.MAIN, Party.ENTERPRISE, 0, 100);
        Stay decide = stay("decide-extension", Precedence.DECISION, Party.STREET, 30, 50);
        Stay urge = stay("urge-street", Precedence.URGING, Party.STREET, 40, 120);

        assertThat(Booking.of(at(0), at(130), List.of(urge, decide, rectify))).extracting(Part::party, Part::seconds)
            .containsExactly(tuple(Party.ENTERPRISE, 30L), tuple(Party.STREET, 20L),
                tuple(Party.ENTERPRISE, 50L), tuple(Party.STREET, 20L),
                tuple(Party.SYSTEM, 10L));
    }

    @Test
    void ofTwoThatMustBothBeDoneTheLaterOneHoldsTheCaseUp() {
        Stay report = stay("report-major-hazard", Precedence.MAIN, Party.ENTERPRISE, 0, 20);
        Stay plan = stay("approve-plan", Precedence.MAIN, Party.DEPARTMENT, 5, 60);

        assertThat(Booking.of(at(0), at(60), List.of(report, plan))).extracting(Part::party, Part::seconds)
            .containsExactly(tuple(Party.ENTERPRISE, 5L), tuple(Party.DEPARTMENT, 55L));
    }

    private static Stay stay(String step, Precedence precedence, Party party, int from, int to) {
        return new Stay("process", step, precedence, party, null, at(from), at(to), null);
    }

    private static Instant at(long second) {
        return DAY.plusSeconds(second);
    }
}
