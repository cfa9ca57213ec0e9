package io.hazardflow.dashboard.report;

import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.plan.RectificationPlan;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The major hazards of a unit that were found in a period or open at its end. */
@Component
class MajorHazards {

    private static final int MOST = 200;

    private final UnitFigures figures;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    MajorHazards(UnitFigures figures, Ledger ledger, JdbcClient jdbc) {
        this.figures = figures;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    private record Found(String number, String title, String state, String enterpriseName) {
    }

    List<MajorLine> of(StatisticsReport report) {
        ScopeCondition within = figures.within(report);
        return jdbc.sql("""
                select h.number, h.title, h.state, e.name as enterprise_name from hazardflow.hazard_measure m
                join hazardflow.hazard h on h.number = m.number
                left join hazardflow.enterprise e on e.id = h.enterprise
                where not m.excluded and m.level = 'MAJOR' and m.reported_at < :end
                  and (m.reported_at >= :from or not m.resolved or coalesce(m.passed_at, m.closed_at) >= :end) and\s""" + within.sql()
                + " order by m.reported_at, m.number limit :most")
            .param("from", begin(report.periodFrom())).param("end", begin(report.periodTo().plusDays(1))).param("most", MOST)
            .params(within.parameters()).query(Found.class).list().stream()
            .map(found -> line(found, report.unitKind() == UnitKind.ENTERPRISE)).toList();
    }

    private MajorLine line(Found found, boolean ofEnterprise) {
        List<LedgerEvent> events = ledger.timeline(found.number());
        return new MajorLine(found.number(), found.title(), ofEnterprise ? null : found.enterpriseName(),
            said(events, RectificationPlan.REPORT_MAJOR_HAZARD, "situation"), said(events, RectificationPlan.REPORT_MAJOR_HAZARD, "analysis"),
            said(events, RectificationPlan.DRAFT_PLAN, "goal"), HazardState.valueOf(found.state()).label());
    }

    /** What the last form of a step says. */
    private static String said(List<LedgerEvent> events, String step, String field) {
        return events.stream().filter(event -> event.step().equals(step) && event.document() != null).reduce((earlier, later) -> later)
            .map(event -> event.document().path(field).asText("").strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }
}
