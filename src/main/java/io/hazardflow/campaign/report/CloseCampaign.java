package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 归档: lists the hazards that live on; a look-back says what recurred. */
@Component
class CloseCampaign implements JavaDelegate {

    private final Campaigns campaigns;
    private final CampaignStatistics statistics;
    private final Recurrences recurrences;
    private final CaseRecord record;
    private final Clock clock;

    CloseCampaign(Campaigns campaigns, CampaignStatistics statistics, Recurrences recurrences, CaseRecord record, Clock clock) {
        this.campaigns = campaigns;
        this.statistics = statistics;
        this.recurrences = recurrences;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(CampaignProcess.CASE_NUMBER.in(execution));
        Facts facts = Facts.of("state", CampaignState.CLOSED.name()).and("closedAt", clock.instant());
        if (campaign.parent() != null) {
            Rate recurrence = recurrences.of(campaign);
            facts.and("recurrenceFound", recurrence.numerator()).and("recurrenceOf", recurrence.denominator());
        }
        record.append(execution, facts, List.of(),
            Map.of("openHazards", statistics.open(campaign, Integer.MAX_VALUE).stream().map(OpenHazard::number).toList()));
    }
}
