package io.hazardflow.hazard.zeroreport;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.Enterprise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files the zero report of a period for an enterprise whose self-check found nothing, so that nobody types the same twice. */
@Component
public class ZeroReporting {

    private final ReportPeriods periods;
    private final ZeroReports reports;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;

    ZeroReporting(ReportPeriods periods, ZeroReports reports, JdbcClient jdbc, Ledger ledger, @Lazy RuntimeService runtime, Callers callers) {
        this.periods = periods;
        this.reports = reports;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
    }

    /**
     * A self-check that found nothing.
     *
     * @param number       of the self-check
     * @param day          on which the enterprise was in this state
     * @param areas        what was checked, in words
     * @param checkedItems how many items
     * @param checker      name of who went there
     * @param by           who says so
     */
    public record Clear(String number, LocalDate day, String areas, int checkedItems, String checker, Actor by) {
    }

    /**
     * Files the report, unless the period is closed, has a report, or is one in which the enterprise has reported a hazard of its own.
     *
     * @return number of the report that was filed
     */
    @Transactional
    public Optional<String> file(Enterprise enterprise, Clear clear) {
        Optional<ReportPeriod> period = periods.openOn(clear.day());
        if (period.isEmpty() || hasReported(enterprise, period.get())) {
            return Optional.empty();
        }
        String number = ZeroReportProcess.number(enterprise.id(), period.get().code());
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))").param(number).query(Integer.class).single();
        if (reports.find(number).isPresent()) {
            return Optional.empty();
        }
        Map<String, Object> document = Map.of("selfCheck", clear.number(), "areas", clear.areas(), "checkedItems", clear.checkedItems());
        ledger.append(new LedgerEntry(number, ZeroReportProcess.KEY, ZeroReportProcess.SELF_CHECK_CLEAR, clear.by(), document,
            facts(enterprise, period.get(), clear).map(), List.of(), List.of(periods.open().basis())));
        callers.asSystem(() -> runtime.createMessageCorrelation(ZeroReportProcess.SELF_CHECK_CLEAR).processInstanceBusinessKey(number)
            .correlateStartMessage());
        return Optional.of(number);
    }

    private static Facts facts(Enterprise enterprise, ReportPeriod period, Clear clear) {
        return Facts.of("enterprise", enterprise.id())
            .and("enterpriseName", enterprise.name())
            .and("street", enterprise.street())
            .and("industry", enterprise.industry())
            .and("period", period.code())
            .and("periodFrom", period.from())
            .and("periodTo", period.to())
            .and("areas", clear.areas())
            .and("checkedItems", clear.checkedItems())
            .and("checker", clear.checker())
            .and("reporterRole", clear.by().role());
    }

    private boolean hasReported(Enterprise enterprise, ReportPeriod period) {
        return jdbc.sql("""
                select exists (
                    select from hazardflow.hazard h where h.enterprise = :enterprise and h.source in ('ENT_SELF', 'ENT_STAFF')
                      and h.state not in ('INVALID', 'CANCELLED')
                      and (h.reported_at at time zone 'Asia/Shanghai')::date between :from and :to)""")
            .param("enterprise", enterprise.id()).param("from", period.from()).param("to", period.to()).query(Boolean.class).single();
    }
}
