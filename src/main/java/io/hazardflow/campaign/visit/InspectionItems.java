package io.hazardflow.campaign.visit;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code inspection_item}, one row an item of an inspection. */
@Component
class InspectionItems implements LedgerProjection {

    private final JdbcClient jdbc;

    InspectionItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return SiteInspection.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (SiteInspection.RAISE_HAZARDS.equals(event.step())) {
            event.document().path(SiteInspection.ITEMS).forEach(item -> insert(event.subject(), item));
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.inspection_item").update();
    }

    private void insert(String inspection, JsonNode item) {
        jdbc.sql("""
                insert into hazardflow.inspection_item (inspection, checklist, item, position, aspect, text, category, result, note, fixed, hazard)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(inspection, text(item, "checklist"), text(item, "item"), item.path("position").asInt(), text(item, "aspect"),
                text(item, "text"), text(item, "category"), text(item, "result"), text(item, "note"), item.path("fixed").asBoolean(),
                text(item, "hazard")).update();
    }

    private static String text(JsonNode item, String key) {
        return item.hasNonNull(key) ? item.get(key).asText() : null;
    }
}
