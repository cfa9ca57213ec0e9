package io.hazardflow.dashboard.report;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.NumberSeries;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives a unit its table of a period: its number, its first event, its process. */
@Component
class StatisticsStarts {

    /** {@code TJ-2026Q3-e0001}, {@code TJ-2026-district}; further ones of the same unit and period end in {@code -2}, {@code -3}. */
    static final String NUMBER = "TJ-\\d{4}(Q[1-4])?-[a-z0-9]+(-\\d+)?";

    private final TimeLimits limits;
    private final NumberSeries series;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    StatisticsStarts(TimeLimits limits, NumberSeries series, Ledger ledger, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.limits = limits;
        this.series = series;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    /** The report that a new one corrects, and why; null for both where it corrects none. */
    record Correction(String number, int version, String reason) {
    }

    /** @return number of the report */
    String start(ReportingUnit unit, StatisticsPeriod period, LocalDate dueOn, String basis) {
        return start(unit, period, dueOn, new Correction(null, 0, null), Actor.SYSTEM, List.of(basis));
    }

    /** @return number of the new version */
    String correct(ReportingUnit unit, StatisticsPeriod period, Correction correction, Actor by) {
        LocalDate dueOn = Deadlines.dayOf(limits.due("statistics.correction", clock.instant()));
        return start(unit, period, dueOn, correction, by, List.of());
    }

    private String start(ReportingUnit unit, StatisticsPeriod period, LocalDate dueOn, Correction correction, Actor by, List<String> basis) {
        String number = number(period, unit);
        Facts facts = Facts.of("periodKind", period.kind().name())
            .and("period", period.code())
            .and("periodFrom", period.from())
            .and("periodTo", period.to())
            .and("unitKind", unit.kind().name())
            .and("unit", unit.key())
            .and("unitName", unit.name())
            .and("enterprise", unit.enterprise())
            .and("street", unit.street())
            .and("department", unit.department())
            .and("industry", unit.industry())
            .and("dueAt", Deadlines.endOf(dueOn))
            .and("version", correction.version() + 1)
            .and("corrects", correction.number())
            .and("correctionReason", correction.reason())
            .and("startedAt", clock.instant());
        ledger.append(new LedgerEntry(number, StatisticsProcess.KEY, StatisticsProcess.REPORT_DUE, by, null, facts.map(), List.of(), basis));
        callers.asSystem(() -> runtime.createMessageCorrelation(StatisticsProcess.REPORT_DUE).processInstanceBusinessKey(number)
            .setVariables(variables(unit, number, dueOn)).correlateStartMessage());
        return number;
    }

    private Map<String, Object> variables(ReportingUnit unit, String number, LocalDate dueOn) {
        return Facts.of(StatisticsProcess.CASE_NUMBER, number)
            .and(StatisticsProcess.UNIT_NAME, unit.name())
            .and(StatisticsProcess.ENTERPRISE, unit.enterprise())
            .and(StatisticsProcess.ENTERPRISE_NAME, unit.name())
            .and(StatisticsProcess.STREET, unit.street())
            .and(StatisticsProcess.PREPARING_GROUP, unit.preparingGroup())
            .and(StatisticsProcess.SIGNING_GROUP, unit.signingGroup())
            .and(StatisticsProcess.URGING_GROUP, unit.urgingGroup())
            .and(StatisticsProcess.REMIND_AT, before(dueOn, "statistics.reminder"))
            .and(StatisticsProcess.CONFIRM_UNTIL, before(dueOn, "statistics.confirm-margin"))
            .and(StatisticsProcess.DUE_AT, Date.from(Deadlines.endOf(dueOn))).map();
    }

    /** The end of a day before the last one; not before now, where less time is left. */
    private Date before(LocalDate dueOn, String limit) {
        Instant moment = Deadlines.endOf(dueOn.minusDays(limits.get(limit).amount()));
        Instant now = clock.instant();
        return Date.from(moment.isBefore(now) ? now : moment);
    }

    private String number(StatisticsPeriod period, ReportingUnit unit) {
        String prefix = "TJ-%s-%s".formatted(period.code(), unit.key());
        int count = series.next(prefix);
        return count == 1 ? prefix : prefix + "-" + count;
    }
}
