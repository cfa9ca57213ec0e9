package io.hazardflow.drill.obligation;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.DrillNumbers;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives a unit the plan of a year to adjust: its number, its first event, its process. */
@Component
class AnnualPlanStarts {

    private final DrillNumbers numbers;
    private final PlanTimes times;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;

    AnnualPlanStarts(DrillNumbers numbers, PlanTimes times, Ledger ledger, @Lazy RuntimeService runtime, Callers callers) {
        this.numbers = numbers;
        this.times = times;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
    }

    void start(DrillUnit unit, int year) {
        String number = numbers.nextAnnualPlan(year, unit.key());
        LocalDate adjustUntil = times.adjustUntil(year);
        LocalDate confirmUntil = times.confirmUntil(year);
        Facts facts = Facts.of("year", year)
            .and("unitKind", unit.kind().name())
            .and("unit", unit.key())
            .and("unitName", unit.name())
            .and("enterprise", unit.enterprise())
            .and("street", unit.street())
            .and("department", unit.department())
            .and("confirmingGroup", unit.confirmingGroup())
            .and("adjustUntil", Deadlines.endOf(adjustUntil))
            .and("confirmUntil", Deadlines.endOf(confirmUntil));
        ledger.append(new LedgerEntry(number, AnnualPlanProcess.KEY, AnnualPlanProcess.ANNUAL_PLAN_DUE, Actor.SYSTEM, null, facts.map(), List.of(),
            List.of()));
        Map<String, Object> variables = Facts.of(AnnualPlanProcess.CASE_NUMBER, number)
            .and(AnnualPlanProcess.UNIT, unit.key())
            .and(AnnualPlanProcess.UNIT_NAME, unit.name())
            .and(AnnualPlanProcess.ENTERPRISE, unit.enterprise())
            .and(AnnualPlanProcess.ENTERPRISE_NAME, unit.name())
            .and(AnnualPlanProcess.STREET, unit.street())
            .and(AnnualPlanProcess.SCHEDULING_GROUP, unit.schedulingGroup())
            .and(AnnualPlanProcess.CONFIRMING_GROUP, unit.confirmingGroup())
            .and(AnnualPlanProcess.ADJUST_UNTIL, Date.from(Deadlines.endOf(adjustUntil)))
            .and(AnnualPlanProcess.CONFIRM_UNTIL, Date.from(Deadlines.endOf(confirmUntil))).map();
        callers.asSystem(() -> runtime.createMessageCorrelation(AnnualPlanProcess.ANNUAL_PLAN_DUE).processInstanceBusinessKey(number)
            .setVariables(variables).correlateStartMessage());
    }
}
