package io.hazardflow.dashboard.brief;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is kept of a week. What is open, late and due is as of the moment at which it was made; names nobody.
 *
 * @param week  such as 2026-W47
 * @param unit  code of the street or department; empty for the district
 * @param worst at most ten, the worst first
 * @param moved indicators that moved further than chance explains, the furthest first
 */
record Brief(String week, LocalDate from, LocalDate to, UnitKind kind, String unit, String unitName, Instant madeAt, Flow flow, Open open,
             List<Rung> rungs, List<Line> worst, List<Move> moved, Due due, Backlog backlog) {

    /** A number of the week, of the week before and of the same week of the year before. */
    record Counted(long now, long before, long yearBefore) {
    }

    record Flow(Counted found, Counted passed, Counted closed) {
    }

    record Open(long open, long overdue, long major, long majorOverdue) {
    }

    /** Overdue cases that have come to a rung. @param rung NONE for those that nobody was urged about yet */
    record Rung(String rung, String label, long total) {
    }

    /** @param late calendar days since the deadline, null for none */
    record Line(String number, String title, String level, String subGrade, String state, String stateLabel, String enterpriseName, String streetName,
                Instant deadline, Long late, String rung) {
    }

    record Move(String key, String label, Indicator.Unit unit, Indicator.Better better, Figure now, Figure before, Figure yearBefore) {
    }

    /** What falls due in the week that begins. @param lines the first of them */
    record Due(LocalDate from, LocalDate to, long total, long major, List<Line> lines) {
    }

    /**
     * @param selfChecksMissed not answered in their time
     * @param selfChecksDue    to be answered in the week that begins
     * @param drillsOverdue    not held in their time
     * @param drillsDue        to be held in the week that begins
     */
    record Backlog(long selfChecksMissed, long selfChecksDue, long drillsOverdue, long drillsDue) {
    }
}
