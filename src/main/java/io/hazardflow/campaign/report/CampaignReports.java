package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the report of a campaign on paper once the safety committee has approved it, in the committee's name. */
@Component
class CampaignReports implements FeedConsumer {

    private static final int MOST_LISTED = 200;

    private final Campaigns campaigns;
    private final CampaignStatistics statistics;
    private final LookBackRules rules;
    private final ReportWords words;
    private final LastStep lastStep;
    private final Organs organs;
    private final Documents documents;

    CampaignReports(Campaigns campaigns, CampaignStatistics statistics, LookBackRules rules, ReportWords words, LastStep lastStep, Organs organs,
                    Documents documents) {
        this.campaigns = campaigns;
        this.statistics = statistics;
        this.rules = rules;
        this.words = words;
        this.lastStep = lastStep;
        this.organs = organs;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "campaign-reports";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (CampaignProcess.APPROVE_REPORT.equals(event.step()) && CampaignProcess.KEY.equals(event.processKey())
            && event.facts().hasNonNull("reportedAt")) {
            documents.issue(draft(campaigns.get(event.subject()), event));
        }
    }

    private DocumentDraft draft(Campaign campaign, LedgerEvent event) {
        LedgerEvent summary = lastStep.of(campaign.number(), CampaignProcess.SUMMARIZE_CAMPAIGN).orElseThrow();
        LookBackRule rule = rules.of(campaign.type(), Deadlines.dayOf(event.at()));
        return new DocumentDraft(DocumentType.CAMPAIGN_REPORT, campaign.number(), event.id(), organs.safetyCommittee(), "",
            Deadlines.dayOf(event.at()), words.of(campaign, statistics.of(campaign), statistics.open(campaign, MOST_LISTED), summary.document(), rule),
            List.of());
    }
}
