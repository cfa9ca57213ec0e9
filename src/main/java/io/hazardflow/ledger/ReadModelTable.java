package io.hazardflow.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * A table of schema {@code hazardflow} with one row a case, keyed by {@code number}: the facts of each event overwrite the columns of the same
 * name ({@code reportedAt} the column {@code reported_at}). What the table itself says decides, so that a new fact needs no more than its column.
 */
public final class ReadModelTable {

    private static final String KEY = "number";

    private final JdbcClient jdbc;
    private final String table;
    private final Supplier<Map<String, String>> columnTypes = SingletonSupplier.of(this::columnTypes);

    public ReadModelTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Begins the row of a case. */
    public void insert(LedgerEvent first, String state) {
        jdbc.sql("insert into hazardflow." + table + " (number, process_key, state) values (?, ?, ?)")
            .params(first.subject(), first.processKey(), state).update();
    }

    /** @throws IllegalArgumentException when a fact has no column */
    public void take(LedgerEvent event) {
        List<String> assignments = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        event.facts().fields().forEachRemaining(fact -> {
            String type = columnTypes.get().get(column(fact.getKey()));
            if (type == null) {
                throw new IllegalArgumentException("no column for the fact " + fact.getKey() + " of step " + event.step());
            }
            assignments.add(column(fact.getKey()) + " = cast(:" + fact.getKey() + " as " + type + ")");
            parameters.put(fact.getKey(), text(fact.getValue()));
        });
        if (!assignments.isEmpty()) {
            parameters.put(KEY, event.subject());
            jdbc.sql("update hazardflow." + table + " set " + String.join(", ", assignments) + " where number = :number").params(parameters).update();
        }
    }

    /** Names of its columns that come from events, beside the number; in no order that means anything. */
    public List<String> columns() {
        return columnTypes.get().keySet().stream().sorted().toList();
    }

    /**
     * Rows as they were at a moment, folded as {@link #take} does it.
     *
     * @param target   table with the number and {@link #columns}
     * @param state    of a case whose events say none
     */
    public void foldInto(String target, Collection<String> subjects, Collection<String> processKeys, Instant until, String state) {
        Map<String, String> defaults = defaults();
        String names = String.join(", ", columns());
        String values = columns().stream().map(name -> "coalesce(r." + name + ", " + defaults.getOrDefault(name, "null") + ")")
            .collect(Collectors.joining(", "));
        jdbc.sql("""
                insert into %1$s (number, %2$s)
                select folded.subject, %3$s
                from (select e.subject, jsonb_build_object('state', cast(:state as text))
                          || jsonb_object_agg(lower(regexp_replace(f.key, '([A-Z])', '_\\1', 'g')), f.value order by e.sequence) as facts
                      from hazardflow.ledger_event e cross join lateral jsonb_each(e.facts) f
                      where e.subject = any(:subjects) and e.process_key = any(:processKeys) and e.at <= :until
                      group by e.subject) folded
                cross join lateral jsonb_populate_record(cast(null as hazardflow.%4$s), folded.facts) r""".formatted(target, names, values, table))
            .param("state", state).param("subjects", subjects.toArray(String[]::new)).param("processKeys", processKeys.toArray(String[]::new))
            .param("until", Timestamp.from(until)).update();
    }

    private Map<String, String> defaults() {
        return jdbc.sql("""
                select column_name, column_default from information_schema.columns
                where table_schema = 'hazardflow' and table_name = ? and is_generated = 'NEVER' and column_default is not null""")
            .param(table).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void clear() {
        jdbc.sql("delete from hazardflow." + table).update();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static String column(String fact) {
        return fact.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    private Map<String, String> columnTypes() {
        return jdbc.sql("""
                select column_name, udt_name from information_schema.columns
                where table_schema = 'hazardflow' and table_name = ? and is_generated = 'NEVER' and column_name not in ('number', 'process_key')""")
            .param(table).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
