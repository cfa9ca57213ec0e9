package io.hazardflow.registry;

import io.hazardflow.registry.RegistryPreview.Cell;
import io.hazardflow.registry.RegistryPreview.Change;
import io.hazardflow.registry.RegistryPreview.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A whole register as texts at one moment, by the keys of its entries. */
record RegistrySnapshot(List<Column> columns, Map<String, List<String>> entries) {

    /** Days on which an entry ends, in whichever register. */
    private static final Set<String> ENDS = Set.of("effective_to", "withdrawn_on", "valid_to");
    private static final int TELLING = 2;

    static RegistrySnapshot of(Dataset dataset, JdbcTemplate jdbc, RegistryPeople people) {
        List<Column> columns = dataset.columns();
        Map<String, List<String>> entries = new LinkedHashMap<>();
        jdbc.query("select %s, cast(%s as text) as entry_key from hazardflow.%s order by %2$s".formatted(
            columns.stream().map(Column::name).collect(Collectors.joining(", ")), dataset.key(), dataset.table()), row -> {
                entries.put(row.getString(columns.size() + 1), values(dataset, row, people));
            });
        return new RegistrySnapshot(columns, entries);
    }

    private static List<String> values(Dataset dataset, ResultSet row, RegistryPeople people) throws SQLException {
        boolean official = dataset.isOfficial(row);
        List<String> values = new ArrayList<>();
        for (Column column : dataset.columns()) {
            Object value = row.getObject(values.size() + 1);
            values.add(value == null ? null : people.shown(column, column.type().format(value), official));
        }
        return values;
    }

    List<Change> changesTo(RegistrySnapshot after) {
        List<Change> changes = new ArrayList<>();
        after.entries.forEach((key, now) -> {
            List<Cell> cells = cells(entries.get(key), now);
            if (!cells.isEmpty()) {
                changes.add(new Change(kind(key, cells), IntStream.range(0, Math.min(TELLING, now.size())).mapToObj(now::get).filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")), cells));
            }
        });
        return changes;
    }

    private Kind kind(String key, List<Cell> cells) {
        Set<String> ends = columns.stream().filter(column -> ENDS.contains(column.name())).map(Column::label).collect(Collectors.toSet());
        if (!entries.containsKey(key)) {
            return Kind.ADDED;
        }
        return cells.stream().allMatch(cell -> ends.contains(cell.column()) && cell.before() == null) ? Kind.ENDED : Kind.CHANGED;
    }

    private List<Cell> cells(List<String> before, List<String> now) {
        return IntStream.range(0, columns.size()).filter(i -> !Objects.equals(before == null ? null : before.get(i), now.get(i)))
            .mapToObj(i -> new Cell(columns.get(i).label(), before == null ? null : before.get(i), now.get(i))).toList();
    }
}
