package io.hazardflow.drill.conduct;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The code with which people on the spot check in at a drill: twelve characters, good on its day only, one a drill. */
@Component
class CheckInCodes {

    /** Without characters that are mistaken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final Drills drills;
    private final TimeLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CheckInCodes(JdbcClient jdbc, Drills drills, TimeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.drills = drills;
        this.limits = limits;
        this.clock = clock;
    }

    /** The code of a drill, which it gets when its unit first asks for it. */
    @Transactional
    public String of(String number, String askedBy) {
        jdbc.sql("insert into hazardflow.drill_check_in_code (code, number, issued_at, issued_by) values (?, ?, ?, ?) on conflict do nothing")
            .params(code(), number, clock.instant().atOffset(ZoneOffset.UTC), askedBy).update();
        return jdbc.sql("select code from hazardflow.drill_check_in_code where number = ?").param(number).query(String.class).single();
    }

    /** A new code in the place of one that got into the wrong hands; the old one is worth nothing from then on. */
    @Transactional
    public String renew(String number, String askedBy) {
        revoke(number);
        return of(number, askedBy);
    }

    @Transactional
    public void revoke(String number) {
        jdbc.sql("delete from hazardflow.drill_check_in_code where number = ?").param(number).update();
    }

    /** @param code as scanned or typed, in any case and grouped as one likes */
    Optional<Drill> drillOf(String code) {
        return jdbc.sql("select number from hazardflow.drill_check_in_code where code = ?")
            .param(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")).query(String.class).optional().flatMap(drills::find);
    }

    /** Whether people may check in at this drill now, on whichever way. */
    boolean open(Drill drill) {
        Instant now = clock.instant();
        return drill.state() == DrillState.READY && drill.drillAt() != null && !now.isBefore(opensAt(drill)) && !now.isAfter(closesAt(drill));
    }

    Instant opensAt(Drill drill) {
        return drill.drillAt().minus(Duration.ofMinutes(limits.get("drill.check-in-opens").amount()));
    }

    Instant closesAt(Drill drill) {
        return Deadlines.endOf(Deadlines.dayOf(drill.drillAt()));
    }

    private String code() {
        return IntStream.range(0, LENGTH).mapToObj(place -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
            .collect(Collectors.joining());
    }
}
