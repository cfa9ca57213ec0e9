package io.hazardflow.campaign.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.StepTimeline;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happened to a campaign, an inspection or a self-check, step by step. */
@Component
class CampaignTimeline implements StepTimeline.Words {

    /** What officials decide about an enterprise is told to it by documents, not by their forms. */
    private static final Set<String> FOR_OFFICIALS = Set.of(SiteInspection.CONFIRM_OBJECT_STATE, SiteInspection.DECIDE_REFUSAL,
        SiteInspection.INSPECTION_ASSIGNED);

    private final StepTimeline timeline;

    CampaignTimeline(StepTimeline timeline) {
        this.timeline = timeline;
    }

    /** @param enterprise whom the case is about; null for a campaign */
    List<HazardTimeline.Entry> of(String number, String enterprise, Caller viewer) {
        return timeline.of(number, enterprise, this, viewer);
    }

    @Override
    public Optional<String> nameOf(String step) {
        return CampaignSteps.nameOf(step);
    }

    @Override
    public String outcome(LedgerEvent event) {
        return StepOutcome.of(event);
    }

    @Override
    public Map<String, FormReader.Answer> answers(JsonNode document) {
        return CampaignSteps.FIELDS.answers(document);
    }

    @Override
    public boolean forOfficials(String step) {
        return FOR_OFFICIALS.contains(step);
    }
}
