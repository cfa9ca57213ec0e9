package io.hazardflow.hazard;

import io.hazardflow.form.FormReader;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.Map;
import java.util.Optional;

/** Words for ledger steps of a case that no form filled in, or that no model draws; one bean a capability. */
public interface RecordedSteps {

    /** Name on the screen; empty for a step that the model names. */
    Optional<String> nameOf(String step);

    /** What the step's document says, field by field in words; empty for a step that is somebody else's. */
    Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people);
}
