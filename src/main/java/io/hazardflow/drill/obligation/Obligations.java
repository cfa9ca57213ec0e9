package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.ledger.Actor;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a unit the drills that it owes in a year; those that it has already it keeps. */
@Component("drillObligations")
class Obligations {

    private final DrillStarts starts;
    private final ProposedDays days;
    private final TimeLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    Obligations(DrillStarts starts, ProposedDays days, TimeLimits limits, JdbcClient jdbc, Clock clock) {
        this.starts = starts;
        this.days = days;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create(DrilledUnit unit, List<Requirement> requirements, int year) {
        Map<String, LocalDate> lastDays = new HashMap<>();
        unit.plans().stream().filter(plan -> plan.lastDay() != null).forEach(plan -> lastDays.put(plan.id(), plan.lastDay()));
        for (Requirement requirement : requirements) {
            requirement.rule().periodType().in(year, anchor(requirement, year)).stream()
                .filter(period -> isOwed(requirement.rule(), period)).forEach(period -> {
                    for (int time = 1; time <= requirement.rule().times(); time++) {
                        create(unit, requirement, period, time, lastDays);
                    }
                });
        }
    }

    private void create(DrilledUnit unit, Requirement requirement, PeriodType.Period period, int time, Map<String, LocalDate> lastDays) {
        DrillRule rule = requirement.rule();
        String name = rule.name(time);
        if (isExcused(requirement.subject(), name, period.code())) {
            return;
        }
        LocalDate day = days.between(period.from(), period.to(), rule.skippedMonths(), List.of(requirement.subject(), name, period.code()));
        UnitPlan plan = requirement.plan(lastDays).orElse(null);
        String reportTo = !rule.mustReport() ? null : rule.reportTo() == null ? unit.unit().department() : rule.reportTo();
        NewDrill wanted = new NewDrill(DrillOrigin.OBLIGATION, rule.kind(), unit.unit(), plan == null ? null : plan.id(),
            plan == null ? null : plan.title(), plan == null ? null : plan.version(), name, requirement.subject(), period.code(), day.getYear(),
            period.from(), period.to(), day, rule.mustReport(), reportTo, null, List.of(rule.basis().split("；")));
        if (starts.start(wanted, Actor.SYSTEM).isPresent() && plan != null) {
            lastDays.merge(plan.id(), day, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** A period that has begun is owed only while there is time to prepare; what was owed before it began stays. */
    private boolean isOwed(DrillRule rule, PeriodType.Period period) {
        LocalDate today = LocalDate.now(clock);
        boolean skipped = rule.periodType() == PeriodType.MONTH && rule.skippedMonths().contains(period.from().getMonthValue());
        return !skipped
            && (!period.from().isBefore(today) || ChronoUnit.DAYS.between(today, period.to()) >= limits.get("drill.shortest-window").amount());
    }

    /** Whether a person cancelled it with a reason; what the calendar itself took back may be owed again. */
    private boolean isExcused(String subject, String rule, String period) {
        return jdbc.sql("""
                select exists (select from hazardflow.drill where origin = 'OBLIGATION' and cancelled_at is not null
                    and subject = :subject and rule = :rule and period = :period and cancel_reason not in (:withdrawn))""")
            .param("subject", subject).param("rule", rule).param("period", period).param("withdrawn", Withdrawal.labels())
            .query(Boolean.class).single();
    }

    /** Blocks of several years go on from the first one of their subject, else from the year in which the plan was filed. */
    private int anchor(Requirement requirement, int year) {
        if (!requirement.rule().periodType().ofSeveralYears()) {
            return year;
        }
        return jdbc.sql("""
                select min(window_start) from hazardflow.drill
                where origin = 'OBLIGATION' and cancelled_at is null and subject = ? and rule = ?""")
            .params(requirement.subject(), requirement.rule().rule()).query((row, index) -> row.getObject(1, LocalDate.class)).list().stream()
            .filter(first -> first != null).map(LocalDate::getYear).findFirst().or(requirement::filedYear).orElse(year);
    }
}
