package io.hazardflow.campaign;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code campaign}, one row a campaign. */
@Component
class CampaignProjection implements LedgerProjection {

    private static final Set<String> FIRST = Set.of(CampaignProcess.PLAN_CAMPAIGN, CampaignProcess.LOOK_BACK_CAMPAIGN_DUE);

    private final ReadModelTable campaigns;

    CampaignProjection(JdbcClient jdbc) {
        this.campaigns = new ReadModelTable(jdbc, "campaign");
    }

    @Override
    public boolean follows(String processKey) {
        return CampaignProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (FIRST.contains(event.step())) {
            campaigns.insert(event, CampaignState.APPROVAL.name());
        }
        campaigns.take(event);
    }

    @Override
    public void clear() {
        campaigns.clear();
    }
}
