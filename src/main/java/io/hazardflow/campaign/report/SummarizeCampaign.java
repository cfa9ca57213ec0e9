package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 编写总结: the planner judges what the system has counted. Hazards may still be open; he has seen the list of them. */
@Component
class SummarizeCampaign implements FormStep {

    private static final int MOST_LISTED = 50;
    private static final List<String> WRITTEN = List.of("overview", "problems", "conclusions", "measures", "proposals");

    private final Campaigns campaigns;
    private final CampaignStatistics statistics;
    private final LastStep lastStep;

    SummarizeCampaign(Campaigns campaigns, CampaignStatistics statistics, LastStep lastStep) {
        this.campaigns = campaigns;
        this.statistics = statistics;
        this.lastStep = lastStep;
    }

    @Override
    public String formId() {
        return CampaignProcess.SUMMARIZE_CAMPAIGN;
    }

    /** After a return, what was written before stands there again, beside the figures of today. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        Campaign campaign = campaigns.get(context.caseNumber());
        Statistics figures = statistics.of(campaign);
        Map<String, Object> values = new HashMap<>(Map.of("figures", ReportDraft.figures(figures), "overview", ReportDraft.overview(campaign, figures),
            "problems", ReportDraft.problems(figures), "hasOpen", figures.open() > 0));
        if (figures.open() > 0) {
            values.put("openHazards", ReportDraft.open(statistics.open(campaign, MOST_LISTED), figures.open()));
        }
        Optional<LedgerEvent> before = lastStep.of(campaign.number(), CampaignProcess.SUMMARIZE_CAMPAIGN);
        before.ifPresent(event -> WRITTEN.forEach(field -> Optional.ofNullable(event.document().path(field).asText(null))
            .ifPresent(text -> values.put(field, text))));
        lastStep.of(campaign.number(), CampaignProcess.APPROVE_REPORT).filter(event -> before.isPresent())
            .ifPresent(event -> values.put("returned", event.document().path("opinion").asText("")));
        values.put("wasReturned", values.containsKey("returned"));
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Campaign campaign = campaigns.get(submission.context().caseNumber());
        if (statistics.of(campaign).open() > 0 && !submission.yes("openChecked")) {
            throw new FormRejectedException("openChecked", "未整改隐患", "须核对清单后勾选");
        }
        return new Outcome(campaign.number(), Map.of(), Facts.of("state", CampaignState.SUMMARY.name()).map(), List.of());
    }
}
