package io.hazardflow.dashboard.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.RecordedFields;
import io.hazardflow.hazard.web.StepTimeline;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened to a report, step by step. */
@Component
class StatisticsTimeline implements StepTimeline.Words {

    private static final RecordedFields FIELDS = RecordedFields.of("by", "更正表", "reason", "更正原因");

    private final StepTimeline timeline;

    StatisticsTimeline(StepTimeline timeline) {
        this.timeline = timeline;
    }

    List<HazardTimeline.Entry> of(StatisticsReport report, Caller viewer) {
        return timeline.of(report.number(), report.enterprise(), this, viewer);
    }

    @Override
    public Optional<String> nameOf(String step) {
        return StatisticsProcess.CORRECTED.equals(step) ? Optional.of("统计表更正") : Optional.empty();
    }

    @Override
    public String outcome(LedgerEvent event) {
        JsonNode facts = event.facts();
        String state = facts.path("state").isTextual() ? StatisticsState.valueOf(facts.get("state").asText()).label() : null;
        return facts.path("late").asBoolean(false) ? state + " · 逾期报送" : state;
    }

    @Override
    public Map<String, FormReader.Answer> answers(JsonNode document) {
        return FIELDS.answers(document);
    }

    @Override
    public boolean forOfficials(String step) {
        return false;
    }
}
