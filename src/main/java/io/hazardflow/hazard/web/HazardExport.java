package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.registry.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the hazard list as an Excel sheet from the database's cursor, a portion at a time, all as it stood at one moment. Who stops reading
 * stops it: the next portion finds nobody to write to, and the cursor goes with its transaction.
 */
@Component
class HazardExport {

    static final int PORTION = 500;
    private static final String SHEET = "隐患台账";
    private static final RowMapper<HazardCase> CASES = new SimplePropertyRowMapper<>(HazardCase.class);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final HazardSelection selection;
    private final HazardList list;
    private final HazardRows rows;
    private final OpenTasks tasks;

    HazardExport(DataSource database, PlatformTransactionManager transactions, HazardSelection selection, HazardList list, HazardRows rows,
                 OpenTasks tasks) {
        JdbcTemplate cursor = new JdbcTemplate(database);
        cursor.setFetchSize(PORTION);
        jdbc = new NamedParameterJdbcTemplate(cursor);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.selection = selection;
        this.list = list;
        this.rows = rows;
        this.tasks = tasks;
    }

    /** Where a sheet goes once the number of its rows is known. */
    interface Target {

        /** @param total rows that will follow */
        OutputStream open(long total) throws IOException;
    }

    /**
     * @param columns in their order
     * @throws IOException if nobody takes it any more; what was written by then is no workbook
     */
    void write(Caller reader, HazardFilter filter, String sort, List<HazardColumn> columns, Target target) throws IOException {
        try {
            snapshot.executeWithoutResult(status -> read(reader, filter, sort, columns, target));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Caller reader, HazardFilter filter, String sort, List<HazardColumn> columns, Target target) {
        ScopeCondition selected = selection.of(reader, filter);
        try {
            Portions portions = new Portions(new XlsxTable(target.open(list.count(reader, filter)), SHEET), columns, reader);
            jdbc.query("select h.* from hazardflow.hazard h where " + selected.sql() + HazardList.orderBy(sort), selected.parameters(),
                (RowCallbackHandler) row -> portions.add(CASES.mapRow(row, 0)));
            portions.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cases are turned into rows together, since their holders are asked for together. */
    private final class Portions {

        private final XlsxTable table;
        private final List<HazardColumn> columns;
        private final Caller reader;
        private final Function<OpenTask, String> holders;
        private final List<HazardCase> waiting = new ArrayList<>(PORTION);

        private Portions(XlsxTable table, List<HazardColumn> columns, Caller reader) throws IOException {
            this.table = table;
            this.columns = columns;
            this.reader = reader;
            this.holders = tasks.holders(reader);
            table.row(columns.stream().map(HazardColumn::label).collect(Collectors.toList()));
        }

        private void add(HazardCase hazard) {
            waiting.add(hazard);
            if (waiting.size() == PORTION) {
                try {
                    write();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void write() throws IOException {
            for (HazardRow row : rows.of(waiting, reader, holders)) {
                table.row(columns.stream().map(column -> column.of(row)).collect(Collectors.toList()));
            }
            waiting.clear();
        }

        private void end() throws IOException {
            write();
            table.close();
        }
    }
}
