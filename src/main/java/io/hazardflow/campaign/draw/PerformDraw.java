package io.hazardflow.campaign.draw;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 抽取对象和人员: draws in the transaction in which the witness's number came in, and records parts and result. */
@Component
class PerformDraw implements JavaDelegate {

    private final Campaigns campaigns;
    private final CampaignObjects objects;
    private final DrawPreparation preparation;
    private final CaseRecord record;
    private final Ledger ledger;
    private final Clock clock;

    PerformDraw(Campaigns campaigns, CampaignObjects objects, DrawPreparation preparation, CaseRecord record, Ledger ledger, Clock clock) {
        this.campaigns = campaigns;
        this.objects = objects;
        this.preparation = preparation;
        this.record = record;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        LedgerEvent asked = CampaignSteps.last(ledger, campaign.number(), CampaignProcess.DRAW_OBJECTS).orElseThrow();
        JsonNode form = asked.document();
        DrawParts parts = preparation.parts(campaign, CampaignSteps.text(form, "nonce"), DrawObjects.chosen(campaign, form));
        DrawResult result = Draw.of(parts);
        int merged = objects.counts(campaign.number()).getOrDefault(ObjectChoice.MERGED, 0);
        record.append(execution, Facts.of("drawNo", parts.drawNo()).and("selected", result.inspected() + merged).and("drawnAt", clock.instant()),
            List.of(result.algorithm()), new PerformedDraw(parts, result, asked.actor().userId(), asked.actor().name(),
                CampaignSteps.text(form, "witness"), CampaignSteps.text(form, "witnessUnit"), CampaignSteps.text(form, "reason")));
    }
}
