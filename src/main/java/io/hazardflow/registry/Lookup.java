package io.hazardflow.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that an import asks the registers, once a file and not once a line. */
@Component
class Lookup {

    private final JdbcClient jdbc;

    Lookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the rows that hold these values in a unique column. */
    Map<String, String> ids(String table, String column, List<ImportRow> rows) {
        Map<String, String> ids = new HashMap<>();
        jdbc.sql("select %2$s as value, id from hazardflow.%1$s where %2$s = any(:values)".formatted(table, column))
            .param("values", values(rows, column).toArray(String[]::new))
            .query(row -> {
                ids.put(row.getString("value"), row.getString("id"));
            });
        return ids;
    }

    /** Reports values that point to no row. */
    void refuseUnknown(String table, Dataset dataset, String column, List<ImportRow> rows, String rule, ImportErrors errors) {
        Set<String> known = Set.copyOf(jdbc.sql("select id from hazardflow.%s where id = any(:values)".formatted(table))
            .param("values", values(rows, column).toArray(String[]::new)).query(String.class).list());
        rows.stream().filter(row -> row.has(column) && !known.contains(row.text(column)))
            .forEach(row -> errors.add(row.number(), dataset.label(column), rule));
    }

    /** The next free number of ids like {@code e0001}. */
    int next(String table, String prefix) {
        return jdbc.sql("""
            select coalesce(max(substr(id, 2)::bigint), 0) + 1 from hazardflow.%s where id ~ :form
            """.formatted(table)).param("form", "^" + prefix + "[0-9]{1,9}$").query(Integer.class).single();
    }

    private static Set<String> values(List<ImportRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
