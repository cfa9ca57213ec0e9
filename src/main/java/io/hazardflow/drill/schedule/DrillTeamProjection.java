package io.hazardflow.drill.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who evaluates a drill, who takes part and what is brought into it, as its last submitted plan has them. */
@Component
class DrillTeamProjection implements LedgerProjection {

    private static final List<String> TABLES = List.of("drill_evaluator", "drill_participant", "drill_inject");

    private final JdbcClient jdbc;

    DrillTeamProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return EmergencyDrill.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (!EmergencyDrill.SCHEDULE_DRILL.equals(event.step()) || event.document() == null) {
            return;
        }
        TABLES.forEach(table -> jdbc.sql("delete from hazardflow." + table + " where number = ?").param(event.subject()).update());
        int position = 0;
        for (JsonNode row : event.document().path(DrillPlanForm.EVALUATORS)) {
            jdbc.sql("""
                    insert into hazardflow.drill_evaluator (number, position, account, name, unit, role)
                    values (?, ?, cast(? as text), ?, ?, cast(? as text))""")
                .params(event.subject(), ++position, text(row, "account"), text(row, "name"), text(row, "unit"), text(row, "role")).update();
        }
        position = 0;
        for (JsonNode row : event.document().path(DrillPlanForm.PARTICIPANTS)) {
            jdbc.sql("""
                    insert into hazardflow.drill_participant (number, position, name, department, account)
                    values (?, ?, ?, cast(? as text), cast(? as text))""")
                .params(event.subject(), ++position, text(row, "name"), text(row, "department"), text(row, "account")).update();
        }
        position = 0;
        for (JsonNode row : event.document().path(DrillPlanForm.INJECTS)) {
            jdbc.sql("insert into hazardflow.drill_inject (number, position, minute, inject, expected) values (?, ?, ?, ?, ?)")
                .params(event.subject(), ++position, row.path("minute").asInt(), text(row, "inject"), text(row, "expected")).update();
        }
    }

    @Override
    public void clear() {
        TABLES.forEach(table -> jdbc.sql("delete from hazardflow." + table).update());
    }

    private static String text(JsonNode row, String key) {
        String text = row.path(key).asText("").strip();
        return row.path(key).isNull() || text.isEmpty() ? null : text;
    }
}
