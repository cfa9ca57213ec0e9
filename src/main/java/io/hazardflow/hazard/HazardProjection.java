package io.hazardflow.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Keeps table {@code hazard}: the facts of each event overwrite the columns of the same name. */
@Component
class HazardProjection implements LedgerProjection {

    private static final Set<String> REPORTS = Set.of(HazardProcess.REPORT_HAZARD, HazardProcess.HAZARD_FOUND,
        HazardProcess.IMPORT_HAZARD);

    private final JdbcClient jdbc;
    private final Supplier<Map<String, String>> columnTypes = SingletonSupplier.of(this::columnTypes);

    HazardProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return HazardProcesses.KEYS.contains(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (REPORTS.contains(event.step())) {
            jdbc.sql("insert into hazardflow.hazard (number, process_key, state) values (?, ?, ?)")
                .params(event.subject(), event.processKey(), HazardState.REPORTED.name()).update();
        }
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
            parameters.put("number", event.subject());
            jdbc.sql("update hazardflow.hazard set " + String.join(", ", assignments) + " where number = :number").params(parameters).update();
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.hazard").update();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static String column(String fact) {
        return fact.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    /** What the table itself says, so that a new fact needs no more than its column. */
    private Map<String, String> columnTypes() {
        return jdbc.sql("""
                select column_name, udt_name from information_schema.columns
                where table_schema = 'hazardflow' and table_name = 'hazard' and is_generated = 'NEVER'
                  and column_name not in ('number', 'process_key')""")
            .query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
