package io.hazardflow.drill.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who evaluates a drill, who takes part and what is brought into it, as its last submitted plan has them. */
@Component
class DrillTeamProjection implements LedgerProjection {

    private static final List<String> TABLES = List.of("drill_evaluator", "drill_participant", "drill_inject");

    private final JdbcClient jdbc;
    private final DrillPeople people;
    private final Drills drills;
    private final DrillUnits units;

    DrillTeamProjection(JdbcClient jdbc, DrillPeople people, Drills drills, DrillUnits units) {
        this.jdbc = jdbc;
        this.people = people;
        this.drills = drills;
        this.units = units;
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
        evaluators(event);
        participants(event);
        injects(event);
    }

    @Override
    public void clear() {
        TABLES.forEach(table -> jdbc.sql("delete from hazardflow." + table).update());
    }

    private void evaluators(LedgerEvent event) {
        int position = 0;
        for (JsonNode row : event.document().path(DrillPlanForm.EVALUATORS)) {
            String account = DrillPlanForm.text(row, "account");
            jdbc.sql("""
                    insert into hazardflow.drill_evaluator (number, position, account, name, unit, role)
                    values (?, ?, cast(? as text), ?, ?, cast(? as text))""")
                .params(event.subject(), ++position, account, account == null ? DrillPlanForm.text(row, "name") : people.name(account),
                    account == null ? DrillPlanForm.text(row, "unit") : people.unit(account), DrillPlanForm.text(row, "role")).update();
        }
    }

    private void participants(LedgerEvent event) {
        Map<String, String> accounts = drills.find(event.subject()).flatMap(drill -> units.find(drill.unit())).map(people::accountsByName).orElse(Map.of());
        int position = 0;
        for (DrillPlan.Participant participant : DrillPlanForm.participants(event.document().path(DrillPlanForm.PARTICIPANTS).asText(""))) {
            jdbc.sql("""
                    insert into hazardflow.drill_participant (number, position, name, department, account)
                    values (?, ?, ?, cast(? as text), cast(? as text))""")
                .params(event.subject(), ++position, participant.name(), participant.department(), accounts.get(participant.name())).update();
        }
    }

    private void injects(LedgerEvent event) {
        int position = 0;
        for (JsonNode row : event.document().path(DrillPlanForm.INJECTS)) {
            jdbc.sql("insert into hazardflow.drill_inject (number, position, minute, inject, expected) values (?, ?, ?, ?, ?)")
                .params(event.subject(), ++position, row.path("minute").asInt(), DrillPlanForm.text(row, "inject"),
                    DrillPlanForm.text(row, "expected")).update();
        }
    }
}
