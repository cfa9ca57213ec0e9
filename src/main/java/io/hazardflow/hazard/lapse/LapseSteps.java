package io.hazardflow.hazard.lapse;

import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Words what ran out on the timeline of its case; before the wording of alarms, whose source it shares. */
@Component
@Order(-1)
class LapseSteps implements RecordedSteps {

    static final String KIND = "lapsedKind";
    static final String EXPIRES_ON = "expiresOn";

    @Override
    public Optional<String> nameOf(String step) {
        return Optional.empty();
    }

    @Override
    public Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people) {
        if (!HazardProcess.HAZARD_FOUND.equals(event.step()) || event.document() == null || !event.document().hasNonNull(KIND)) {
            return Optional.empty();
        }
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        answers.put(KIND, new FormReader.Answer("到期事项", event.document().path(KIND).asText()));
        answers.put(EXPIRES_ON, new FormReader.Answer("有效期至", event.document().path(EXPIRES_ON).asText()));
        return Optional.of(answers);
    }
}
