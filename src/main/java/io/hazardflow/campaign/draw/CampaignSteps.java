package io.hazardflow.campaign.draw;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;

/** Reads what was said at earlier steps of a campaign. */
final class CampaignSteps {

    private CampaignSteps() {
    }

    static Optional<LedgerEvent> last(Ledger ledger, String campaign, String step) {
        return ledger.timeline(campaign).stream().filter(event -> step.equals(event.step())).reduce((earlier, later) -> later);
    }

    /** The text of a field, null when it is absent or blank. */
    static String text(JsonNode form, String key) {
        String text = form.path(key).asText("").strip();
        return form.path(key).isNull() || text.isEmpty() ? null : text;
    }
}
