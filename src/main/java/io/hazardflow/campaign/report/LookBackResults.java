package io.hazardflow.campaign.report;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells a campaign that its look-back is over, with what recurred; a look-back that was refused or cancelled leaves it without a figure. */
@Component
class LookBackResults implements FeedConsumer {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;

    LookBackResults(Campaigns campaigns, Ledger ledger, @Lazy RuntimeService runtime, Callers callers) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "campaign-look-backs";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (!CampaignProcess.KEY.equals(event.processKey()) || !event.facts().hasNonNull("state")
            || !CampaignState.valueOf(event.facts().get("state").asText()).isEnded()) {
            return;
        }
        Campaign lookBack = campaigns.get(event.subject());
        if (lookBack.parent() != null && !campaigns.get(lookBack.parent()).state().isEnded()) {
            complete(lookBack);
        }
    }

    private void complete(Campaign lookBack) {
        Facts facts = Facts.of("recurrenceFound", lookBack.recurrenceFound()).and("recurrenceOf", lookBack.recurrenceOf());
        ledger.append(new LedgerEntry(lookBack.parent(), CampaignProcess.KEY, CampaignProcess.LOOK_BACK_COMPLETED, Actor.SYSTEM,
            Map.of("lookBack", lookBack.number(), "ended", lookBack.state().label()), facts.map(), List.of(), List.of()));
        callers.asSystem(() -> {
            runtime.createMessageCorrelation(CampaignProcess.LOOK_BACK_COMPLETED).processInstanceBusinessKey(lookBack.parent()).correlate();
            return lookBack;
        });
    }
}
