package io.hazardflow.hazard.zeroreport;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code zero_report}: one row an accepted report. */
@Component
class ZeroReportProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    ZeroReportProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return ZeroReportProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        jdbc.sql("""
                insert into hazardflow.zero_report (number, enterprise, enterprise_name, street, industry, period, period_from, period_to,
                                                    areas, checked_items, checker, reporter, reporter_name, reporter_role, reported_at)
                values (:number, :enterprise, :enterpriseName, :street, :industry, :period, :periodFrom, :periodTo,
                        :areas, :checkedItems, :checker, :reporter, :reporterName, :reporterRole, :reportedAt)""")
            .param("number", event.subject())
            .param("enterprise", fact(event, "enterprise")).param("enterpriseName", fact(event, "enterpriseName"))
            .param("street", fact(event, "street")).param("industry", fact(event, "industry"))
            .param("period", fact(event, "period"))
            .param("periodFrom", LocalDate.parse(fact(event, "periodFrom"))).param("periodTo", LocalDate.parse(fact(event, "periodTo")))
            .param("areas", fact(event, "areas")).param("checkedItems", event.facts().get("checkedItems").asInt())
            .param("checker", fact(event, "checker"))
            .param("reporter", event.actor().userId()).param("reporterName", event.actor().name())
            .param("reporterRole", fact(event, "reporterRole"))
            .param("reportedAt", event.at().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.zero_report").update();
    }

    private static String fact(LedgerEvent event, String name) {
        return event.facts().get(name).asText();
    }
}
