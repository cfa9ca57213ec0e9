package io.hazardflow.registry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rows by their key: new ones are added, changed ones updated, equal ones left alone. */
@Component
public class Upsert {

    private final JdbcTemplate jdbc;

    Upsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of rows added or changed. */
    int write(Dataset dataset, List<Column> columns, List<ImportRow> rows) {
        int[] types = columns.stream().mapToInt(column -> column.type().sqlType()).toArray();
        List<Object[]> values = rows.stream().map(row -> columns.stream().map(column -> row.get(column.name())).toArray()).toList();
        return (int) Arrays.stream(jdbc.batchUpdate(sql(dataset, columns), values, types)).filter(count -> count != 0).count();
    }

    private static String sql(Dataset dataset, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> changing = names.stream().filter(name -> !name.equals(dataset.key())).toList();
        return """
            insert into hazardflow.%s as old (%s) values (%s)
            on conflict (%s) do update set %s
            where (%s) is distinct from (%s)
            """.formatted(dataset.table(), String.join(", ", names), names.stream().map(name -> "?").collect(Collectors.joining(", ")),
            dataset.key(), joined(changing, "%1$s = excluded.%1$s"), joined(changing, "old.%s"), joined(changing, "excluded.%s"));
    }

    private static String joined(List<String> names, String form) {
        return names.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
