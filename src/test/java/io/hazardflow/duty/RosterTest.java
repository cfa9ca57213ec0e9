package io.hazardflow.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Day by day 08:00 to 20:00 and over midnight; nobody on the afternoon of the 2nd; on the 3rd 李 is absent and 代 comes for him. */
    private static final Roster ROSTER = new Roster(List.of(
        shift("2026-12-01T08:00", "2026-12-01T20:00", "zhang", "zhang", false),
        shift("2026-12-01T08:00", "2026-12-01T20:00", "bei", "bei", true),
        shift("2026-12-01T20:00", "2026-12-02T08:00", "wang", "wang", false),
        shift("2026-12-02T08:00", "2026-12-02T12:00", "li", "li", false),
        shift("2026-12-02T20:00", "2026-12-03T08:00", "zhao", "zhao", false),
        shift("2026-12-03T08:00", "2026-12-03T20:00", "li", "dai", false),
        shift("2026-12-03T20:00", "2026-12-04T08:00", "gone", null, false),
        shift("2026-12-03T20:00", "2026-12-04T08:00", "bei", "bei", true),
        shift("2026-12-04T08:00", "2026-12-04T20:00", "gone", null, false),
        shift("2026-12-05T08:00", "2026-12-05T20:00", "zhang", "zhang", false),
        shift("2026-12-05T08:00", "2026-12-05T20:00", "wang", "wang", false)));

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "2026-12-01T07:59, '',    zhang,        before, the first shift is next and its backup is not called",
        "2026-12-01T08:00, zhang, wang,         on,     a shift begins at its first minute",
        "2026-12-01T19:59, zhang, wang,         on,     the backup stays behind the main shift",
        "2026-12-01T20:00, wang,  li,           on,     at its last minute the next one has it",
        "2026-12-02T00:00, wang,  li,           on,     midnight belongs to the night shift",
        "2026-12-02T07:59, wang,  li,           on,     the night shift lasts into the morning",
        "2026-12-02T12:00, '',    zhao,         gap,    in a gap whoever comes next",
        "2026-12-03T09:00, dai,   bei,          on,     the substitute of whoever is absent",
        "2026-12-03T23:00, bei,   'zhang wang', on,     the backup where the main shift cannot come",
        "2026-12-04T09:00, '',    'zhang wang', gap,    a shift that nobody can do is a gap",
        "2026-12-05T19:00, 'zhang wang', '',    on,     two of one shift",
        "2026-12-05T20:00, '',    '',           over,   after the last shift nobody"})
    void who_is_on_duty_and_who_is_next(LocalDateTime at, String now, String next, String state, String rule) {
        assertThat(people(ROSTER.onDuty(at(at)))).as(rule).isEqualTo(split(now));
        assertThat(people(ROSTER.next(at(at)))).as(rule).isEqualTo(split(next));
    }

    @Test
    void what_is_not_covered_is_a_gap_and_touching_shifts_are_none() {
        assertThat(ROSTER.gaps(at("2026-12-01T08:00"), at("2026-12-02T12:00"))).isEmpty();
        assertThat(ROSTER.gaps(at("2026-12-01T00:00"), at("2026-12-06T00:00"))).containsExactly(
            gap("2026-12-01T00:00", "2026-12-01T08:00"), gap("2026-12-02T12:00", "2026-12-02T20:00"),
            gap("2026-12-04T08:00", "2026-12-05T08:00"), gap("2026-12-05T20:00", "2026-12-06T00:00"));
    }

    @Test
    void a_roster_without_shifts_is_one_gap() {
        assertThat(new Roster(List.of()).gaps(at("2026-12-01T00:00"), at("2026-12-02T00:00")))
            .containsExactly(gap("2026-12-01T00:00", "2026-12-02T00:00"));
    }

    private static List<String> people(List<Roster.Manned> manned) {
        return manned.stream().map(Roster.Manned::actual).flatMap(Optional::stream).toList();
    }

    private static List<String> split(String names) {
        return names == null ? List.of() : Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).toList();
    }

    private static Roster.Manned shift(String from, String to, String person, String actual, boolean backup) {
        return new Roster.Manned(new Shift(0, "street-office:001", person, at(from), at(to), backup),
            Optional.ofNullable(actual));
    }

    private static Roster.Gap gap(String from, String to) {
        return new Roster.Gap(at(from), at(to));
    }

    private static Instant at(String time) {
        return at(LocalDateTime.parse(time));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
