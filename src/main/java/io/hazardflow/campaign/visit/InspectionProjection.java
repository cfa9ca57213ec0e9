package io.hazardflow.campaign.visit;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code inspection}, one row an inspection, and which campaigns it belongs to. */
@Component
class InspectionProjection implements LedgerProjection {

    private final JdbcClient jdbc;
    private final ReadModelTable inspections;

    InspectionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.inspections = new ReadModelTable(jdbc, "inspection");
    }

    @Override
    public boolean follows(String processKey) {
        return SiteInspection.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (SiteInspection.INSPECTION_ASSIGNED.equals(event.step())) {
            inspections.insert(event, InspectionState.WAITING.name());
            link(event, event.facts().get("campaign").asText());
        }
        if (SiteInspection.JOIN_INSPECTION.equals(event.step())) {
            link(event, event.document().get("campaign").asText());
        }
        if (SiteInspection.LEAVE_INSPECTION.equals(event.step())) {
            jdbc.sql("delete from hazardflow.inspection_campaign where inspection = ? and campaign = ?")
                .params(event.subject(), event.document().get("campaign").asText()).update();
        }
        inspections.take(event);
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.inspection_campaign").update();
        inspections.clear();
    }

    private void link(LedgerEvent event, String campaign) {
        jdbc.sql("insert into hazardflow.inspection_campaign (inspection, campaign) values (?, ?)").params(event.subject(), campaign).update();
    }
}
