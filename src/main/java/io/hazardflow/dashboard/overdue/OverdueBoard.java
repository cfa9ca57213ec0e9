package io.hazardflow.dashboard.overdue;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.HazardList;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardRows;
import io.hazardflow.hazard.web.HazardSelection;
import io.hazardflow.hazard.web.Lateness;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Open cases past their deadline in a person's scope (domain E, 逾期数), counted and, the longest overdue first, shown in part. */
@Component
class OverdueBoard {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final HazardSelection selection;
    private final HazardList list;
    private final HazardRows rows;
    private final Clock clock;

    OverdueBoard(JdbcClient jdbc, HazardSelection selection, HazardList list, HazardRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.selection = selection;
        this.list = list;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param days calendar days since the deadline, at least one */
    record Item(HazardRow hazard, long days) {
    }

    /**
     * @param rungs value of the list's filter {@code rung} that leads to the column's cases, null for any
     * @param late  the same of its filter {@code late}
     * @param total all cases of the column
     * @param items the longest overdue of them
     */
    record Column(String key, String label, String rungs, Lateness late, long total, List<Item> items) {
    }

    /**
     * How many cases of a length of delay have come to a rung.
     *
     * @param rung NONE for those that nobody was urged about yet
     */
    record Cell(String rung, Lateness late, long total) {
    }

    record Board(Instant asOf, long total, List<Cell> cells, List<Column> columns) {
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Board of(Caller reader, HazardFilter overdue, Grouping grouping) {
        List<Cell> cells = cells(reader, overdue);
        return new Board(clock.instant(), cells.stream().mapToLong(Cell::total).sum(), cells,
            grouping.columns().stream().map(column -> column(reader, overdue, column, cells)).toList());
    }

    private List<Cell> cells(Caller reader, HazardFilter overdue) {
        ScopeCondition selected = selection.of(reader, overdue);
        return jdbc.sql("select coalesce(nullif(h.rung, '" + Rung.REMINDED + "'), '" + HazardFilter.NO_RUNG + "') as rung, "
                + Lateness.expression(clock) + " as late, count(*) as total from hazardflow.hazard h where " + selected.sql() + " group by 1, 2")
            .params(selected.parameters()).query(Cell.class).list();
    }

    private Column column(Caller reader, HazardFilter overdue, Grouping.Column column, List<Cell> cells) {
        long total = cells.stream().filter(cell -> column.late() == null ? cell.rung().equals(column.key()) : cell.late() == column.late())
            .mapToLong(Cell::total).sum();
        List<Item> items = total == 0 ? List.of()
            : rows.of(list.page(reader, overdue.within(column.rungs(), column.late()), "deadline", SHOWN, 0, null).cases(), reader).stream()
                .map(row -> new Item(row, Lateness.days(row.deadline(), clock))).toList();
        return new Column(column.key(), column.label(), column.rungs(), column.late(), total, items);
    }
}
