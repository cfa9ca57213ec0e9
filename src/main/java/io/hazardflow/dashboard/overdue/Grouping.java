package io.hazardflow.dashboard.overdue;

import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.Lateness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** By what the board makes its columns; together they hold every overdue case once. */
enum Grouping {
    DAYS {
        @Override
        List<Column> columns() {
            return Arrays.stream(Lateness.values()).map(late -> new Column(late.name(), late.label(), null, late)).toList();
        }
    },
    /** A reminder comes before the deadline, so who was only reminded stands where nobody was urged yet. */
    RUNG {
        @Override
        List<Column> columns() {
            Column notUrged = new Column(HazardFilter.NO_RUNG, "尚未督促", HazardFilter.NO_RUNG + "," + Rung.REMINDED, null);
            return Stream.concat(Stream.of(notUrged), Arrays.stream(Rung.values()).filter(rung -> rung != Rung.REMINDED)
                .map(rung -> new Column(rung.name(), rung.label(), rung.name(), null))).toList();
        }
    };

    abstract List<Column> columns();

    /**
     * @param rungs rungs as the list's filter names them, null for any
     * @param late  null for any length
     */
    record Column(String key, String label, String rungs, Lateness late) {
    }
}
