package io.hazardflow.drill;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a drill to a unit: its number, its first event, its process. Asked twice for the same obligation, it starts one. */
@Component
public class DrillStarts {

    private final DrillNumbers numbers;
    private final DrillTimes times;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    DrillStarts(DrillNumbers numbers, DrillTimes times, JdbcClient jdbc, Ledger ledger, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.numbers = numbers;
        this.times = times;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    /** @return number of the new drill; empty when the obligation has its drill already */
    public Optional<String> start(NewDrill wanted, Actor actor) {
        if (wanted.origin() == DrillOrigin.OBLIGATION && isThere(wanted)) {
            return Optional.empty();
        }
        String number = numbers.next(wanted.year(), wanted.unit().key());
        ledger.append(new LedgerEntry(number, EmergencyDrill.KEY, EmergencyDrill.DRILL_DUE, actor, null, facts(wanted), List.of(), wanted.basis()));
        callers.asSystem(() -> runtime.createMessageCorrelation(EmergencyDrill.DRILL_DUE).processInstanceBusinessKey(number)
            .setVariables(variables(wanted, number)).correlateStartMessage());
        return Optional.of(number);
    }

    private Map<String, Object> facts(NewDrill wanted) {
        DrillUnit unit = wanted.unit();
        return Facts.of("origin", wanted.origin().name())
            .and("redoOf", wanted.redoOf())
            .and("kind", wanted.kind().name())
            .and("unitKind", unit.kind().name())
            .and("unit", unit.key())
            .and("unitName", unit.name())
            .and("enterprise", unit.enterprise())
            .and("street", unit.street())
            .and("department", unit.department())
            .and("plan", wanted.plan())
            .and("planTitle", wanted.planTitle())
            .and("planVersion", wanted.planVersion())
            .and("rule", wanted.rule())
            .and("subject", wanted.subject())
            .and("period", wanted.period())
            .and("year", wanted.year())
            .and("windowStart", wanted.windowStart().toString())
            .and("windowEnd", wanted.windowEnd().toString())
            .and("dueOn", wanted.windowEnd().toString())
            .and("proposedOn", wanted.proposedOn().toString())
            .and("mustReport", wanted.mustReport())
            .and("reportTo", wanted.reportTo())
            .and("basis", String.join("；", wanted.basis()))
            .and("createdAt", clock.instant()).map();
    }

    private Map<String, Object> variables(NewDrill wanted, String number) {
        DrillUnit unit = wanted.unit();
        Map<String, Object> variables = new HashMap<>(times.of(wanted.windowEnd()));
        variables.putAll(Facts.of(EmergencyDrill.CASE_NUMBER, number)
            .and(EmergencyDrill.UNIT, unit.key())
            .and(EmergencyDrill.UNIT_NAME, unit.name())
            .and(EmergencyDrill.ENTERPRISE, unit.enterprise())
            .and(EmergencyDrill.ENTERPRISE_NAME, unit.name())
            .and(EmergencyDrill.STREET, unit.street())
            .and(EmergencyDrill.OF_ENTERPRISE, unit.kind() == UnitKind.ENTERPRISE)
            .and(EmergencyDrill.SCHEDULING_GROUP, unit.schedulingGroup())
            .and(EmergencyDrill.HEAD_GROUP, unit.headGroup())
            .and(EmergencyDrill.POSTPONEMENT_GROUP, unit.headGroup())
            .and(EmergencyDrill.MUST_REPORT, wanted.mustReport())
            .and(EmergencyDrill.SCHEDULED, false)
            .and(EmergencyDrill.HELD, false)
            .and(EmergencyDrill.PUBLIC_IMPACT_REFUSED, false)
            .and(EmergencyDrill.SCHEDULING_OPENS_AT, opens(wanted)).map());
        return variables;
    }

    private Date opens(NewDrill wanted) {
        return wanted.origin() == DrillOrigin.OBLIGATION ? times.schedulingOpens(wanted.proposedOn(), wanted.windowEnd()) : Date.from(clock.instant());
    }

    private boolean isThere(NewDrill wanted) {
        return jdbc.sql("""
                select exists (select from hazardflow.drill
                    where origin = 'OBLIGATION' and cancelled_at is null and subject = ? and rule = ? and period = ?)""")
            .params(wanted.subject(), wanted.rule(), wanted.period()).query(Boolean.class).single();
    }
}
