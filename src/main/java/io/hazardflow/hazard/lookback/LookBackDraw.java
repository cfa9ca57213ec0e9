package io.hazardflow.hazard.lookback;

import io.hazardflow.platform.EngineClock;
import io.hazardflow.platform.SeededNumbers;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * Whether a closed case is looked at again, and when. It follows from the case's number, the hash of its closing record and the version of
 * the sampling table alone, so nobody chooses it and everybody can compute it again.
 *
 * @param table       version of the sampling table
 * @param closureHash hash of the ledger event that closed the case
 * @param seed        hexadecimal
 * @param draw        1 to 10000; drawn when at most {@code percent * 100}
 * @param due         when the visit may begin, null when not drawn
 */
record LookBackDraw(String table, String closureHash, String seed, int draw, int percent, Instant due, String basis) {

    private static final int NUMBERS = 10_000;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static LookBackDraw of(ClosedCase closed, String table, SamplingTable.Row row) {
        SeededNumbers numbers = SeededNumbers.of(List.of(closed.number(), closed.hash(), table));
        int draw = numbers.between(1, NUMBERS);
        int day = numbers.between(row.minDays(), row.maxDays());
        boolean drawn = draw <= row.percent() * (NUMBERS / 100);
        Instant due = drawn ? closed.day().plusDays(day).atTime(MORNING).atZone(EngineClock.ZONE).toInstant() : null;
        return new LookBackDraw(table, closed.hash(), numbers.seed(), draw, row.percent(), due, row.basis());
    }

    boolean drawn() {
        return due != null;
    }
}
