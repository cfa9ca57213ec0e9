package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a register as a table, row by row from the database's cursor, with names and phones as the reader may see them. */
@Component
class RegistryExport {

    private static final int FETCH_SIZE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RegistryExport(DataSource dataSource, PlatformTransactionManager transactions) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH_SIZE);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    void write(Dataset dataset, TableWriter table, Caller reader) throws IOException {
        RegistryPeople people = RegistryPeople.seenBy(reader);
        List<Column> columns = dataset.columns();
        table.row(List.copyOf(columns.stream().map(Column::label).toList()));
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String sql = "select %s from hazardflow.%s order by %s".formatted(names, dataset.table(), dataset.key());
        transaction.executeWithoutResult(status -> jdbc.query(sql, row -> {
            write(dataset, row, table, people);
        }));
    }

    private static void write(Dataset dataset, ResultSet row, TableWriter table, RegistryPeople people) throws SQLException {
        List<Column> columns = dataset.columns();
        boolean official = dataset.isOfficial(row);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(i + 1);
            String text = value == null ? null : people.shown(columns.get(i), columns.get(i).type().format(value), official);
            values.add(text != null && columns.get(i).type().numeric() ? new BigDecimal(text) : text);
        }
        try {
            table.row(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
