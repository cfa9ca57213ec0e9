package io.hazardflow.hazard.reopening;

import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The request for a reopening comes without a form. */
@Component
class ReopeningWords implements RecordedSteps {

    @Override
    public Optional<String> nameOf(String step) {
        return Optional.empty();
    }

    @Override
    public Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people) {
        return CaseReopening.REQUESTED.equals(event.step())
            ? Optional.of(Map.of("reason", new FormReader.Answer("重新启动的理由", event.document().path("reason").asText()))) : Optional.empty();
    }
}
