package io.hazardflow.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code hazard}: the facts of each event overwrite the columns of the same name. */
@Component
class HazardProjection implements LedgerProjection {

    private static final Map<String, String> COLUMN_TYPES = columnTypes();

    private final JdbcClient jdbc;

    HazardProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return HazardProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (HazardProcess.REPORT_HAZARD.equals(event.step())) {
            jdbc.sql("insert into hazardflow.hazard (number, process_key, state) values (?, ?, ?)")
                .params(event.subject(), event.processKey(), HazardState.REPORTED.name()).update();
        }
        List<String> assignments = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        event.facts().fields().forEachRemaining(fact -> {
            String type = COLUMN_TYPES.get(fact.getKey());
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

    private static Map<String, String> columnTypes() {
        Map<String, String> types = new HashMap<>();
        List.of("state", "level", "subGrade", "source", "title", "description", "enterprise", "enterpriseName", "street", "industry",
            "category", "dept", "location", "gpsWay", "criterionHit", "reporter", "reporterName", "reporterRole", "parentKey", "duplicates",
            "mergedInto", "transferredTo", "requirements", "responsiblePerson", "rung", "rectifier", "reviewer", "reviewRole")
            .forEach(fact -> types.put(fact, "text"));
        List.of("reportedAt", "verifiedAt", "orderedAt", "acknowledgedAt", "feedbackAt", "reviewedAt", "passedAt", "closedAt",
            "firstDeadline", "deadline", "redoDeadline").forEach(fact -> types.put(fact, "timestamptz"));
        List.of("imminentDanger", "publish", "servedByRule").forEach(fact -> types.put(fact, "boolean"));
        List.of("gpsAccuracy", "rejectCount").forEach(fact -> types.put(fact, "integer"));
        List.of("lat", "lng").forEach(fact -> types.put(fact, "double precision"));
        return Map.copyOf(types);
    }
}
