package io.hazardflow.hazard.ladder;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases for which an enterprise was reported for a penalty. */
@Component
class Filings {

    private final JdbcClient jdbc;
    private final TimeLimits limits;
    private final Decisions decisions;
    private final Clock clock;

    Filings(JdbcClient jdbc, TimeLimits limits, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Filings for major hazards within the two windows of the law. */
    record Count(int inHalfYear, int inYear) {

        Count andThisOne() {
            return new Count(inHalfYear + 1, inYear + 1);
        }

        String words() {
            return "重大隐患：一百八十日内 %d 次，一年内 %d 次".formatted(inHalfYear, inYear);
        }
    }

    /** What was filed against the case's enterprise for other cases. */
    Count before(HazardCase hazard) {
        return new Count(since(hazard, "repeat-penalty.half-year"), since(hazard, "repeat-penalty.year"));
    }

    boolean reachesShutDown(HazardCase hazard, Count count) {
        return hazard.level() == Level.MAJOR && (boolean) decisions.row("shut-down-threshold", Map.of("decidedOn", LocalDate.now(clock).toString(),
            "inHalfYear", count.inHalfYear(), "inYear", count.inYear())).get("due");
    }

    private int since(HazardCase hazard, String window) {
        return jdbc.sql("""
                select count(*) from hazardflow.hazard h
                where h.enterprise = ? and h.level = 'MAJOR' and h.number <> ? and h.penalty_filed_at >= cast(? as timestamptz)""")
            .params(hazard.enterprise(), hazard.number(), clock.instant().minus(limits.get(window).amount(), ChronoUnit.DAYS).toString())
            .query(Integer.class).single();
    }
}
