package io.hazardflow.drill.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.StepTimeline;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened to a drill or an annual plan, step by step. */
@Component
class DrillTimeline implements StepTimeline.Words {

    private final StepTimeline timeline;

    DrillTimeline(StepTimeline timeline) {
        this.timeline = timeline;
    }

    /** @param enterprise whose drill it is; null for offices and teams */
    List<HazardTimeline.Entry> of(String number, String enterprise, Caller viewer) {
        return timeline.of(number, enterprise, this, viewer);
    }

    @Override
    public Optional<String> nameOf(String step) {
        return DrillSteps.nameOf(step);
    }

    @Override
    public String outcome(LedgerEvent event) {
        return DrillSteps.outcome(event);
    }

    @Override
    public Map<String, FormReader.Answer> answers(JsonNode document) {
        return DrillSteps.FIELDS.answers(document);
    }

    /** The report to the district's committee about a missed drill is between offices. */
    @Override
    public boolean forOfficials(String step) {
        return EmergencyDrill.REPORT_TO_COMMITTEE.equals(step);
    }
}
