package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.NumberSeries;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a self-check to an enterprise: its number, its first event, its process. Asked twice for the same, it starts one. Where the frequency
 * was changed meanwhile, whoever has made one by the same checklist in the new period, or still has time for an earlier one, gets none beside.
 */
@Component
class SelfCheckStarts {

    private final Enterprises enterprises;
    private final JdbcClient jdbc;
    private final NumberSeries series;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    SelfCheckStarts(Enterprises enterprises, JdbcClient jdbc, NumberSeries series, Ledger ledger, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.enterprises = enterprises;
        this.jdbc = jdbc;
        this.series = series;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    /** @return number of the new self-check; empty when the enterprise has it already, or is out of business */
    Optional<String> start(DueSelfCheck wanted) {
        Enterprise enterprise = enterprises.find(wanted.enterprise()).filter(Enterprise::operating).orElse(null);
        if (enterprise == null || isThere(wanted)) {
            return Optional.empty();
        }
        String number = number(enterprise.id());
        ledger.append(new LedgerEntry(number, SelfCheckProcess.KEY, SelfCheckProcess.SELF_CHECK_DUE, Actor.SYSTEM, null,
            facts(wanted, enterprise), List.of(), wanted.basis()));
        Map<String, Object> variables = Facts.of(SelfCheckProcess.CASE_NUMBER, number)
            .and(SelfCheckProcess.ENTERPRISE, enterprise.id())
            .and(SelfCheckProcess.ENTERPRISE_NAME, enterprise.name())
            .and(SelfCheckProcess.STREET, enterprise.street())
            .and(SelfCheckProcess.CAMPAIGN, wanted.campaign())
            .and(SelfCheckProcess.REMIND_AT, Date.from(wanted.remindAt()))
            .and(SelfCheckProcess.DUE, Date.from(wanted.due()))
            .and(SelfCheckProcess.LAPSES_AT, Date.from(wanted.lapsesAt())).map();
        callers.asSystem(() -> runtime.createMessageCorrelation(SelfCheckProcess.SELF_CHECK_DUE).processInstanceBusinessKey(number)
            .setVariables(variables).correlateStartMessage());
        return Optional.of(number);
    }

    private Map<String, Object> facts(DueSelfCheck wanted, Enterprise enterprise) {
        return Facts.of("enterprise", enterprise.id())
            .and("enterpriseName", enterprise.name())
            .and("street", enterprise.street())
            .and("industry", enterprise.industry())
            .and("campaign", wanted.campaign())
            .and("checklist", wanted.checklist())
            .and("checklists", String.join(",", wanted.checklists()))
            .and("frequency", wanted.frequency() == null ? null : wanted.frequency().name())
            .and("period", wanted.period())
            .and("openedAt", clock.instant())
            .and("due", wanted.due())
            .and("lapsesAt", wanted.lapsesAt()).map();
    }

    private boolean isThere(DueSelfCheck wanted) {
        return wanted.campaign() == null ? isThereFor(wanted, wanted.frequency().of(LocalDate.now(clock)))
            : jdbc.sql("select exists (select from hazardflow.self_check where campaign = ? and enterprise = ?)")
                .params(wanted.campaign(), wanted.enterprise()).query(Boolean.class).single();
    }

    private boolean isThereFor(DueSelfCheck wanted, Frequency.Period period) {
        return jdbc.sql("""
                select exists (
                    select from hazardflow.self_check
                    where campaign is null and enterprise = :enterprise and checklist = :checklist
                      and (period = :period or answered_at >= :begin and answered_at < :end or ended_at is null and due > :now))""")
            .param("enterprise", wanted.enterprise()).param("checklist", wanted.checklist()).param("period", period.code())
            .param("begin", midnight(period.from())).param("end", midnight(period.to().plusDays(1)))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private String number(String enterprise) {
        String prefix = "ZC-" + enterprise + "-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s-%03d".formatted(prefix, series.next(prefix));
    }
}
