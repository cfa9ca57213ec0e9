package io.hazardflow.hazard.found;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记当场整改: the enterprise put it right before the officers left, who took the pictures; the review is still to come. */
@Component
class RecordSiteFix implements JavaDelegate {

    private final LastStep lastStep;
    private final Ledger ledger;

    RecordSiteFix(LastStep lastStep, Ledger ledger) {
        this.lastStep = lastStep;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        LedgerEvent found = lastStep.of(number, HazardProcess.HAZARD_FOUND).orElseThrow();
        JsonNode fix = found.document().path(SiteFindings.FIX);
        List<UUID> photos = StreamSupport.stream(fix.path("afterPhotos").spliterator(), false).map(id -> UUID.fromString(id.asText())).toList();
        ledger.append(new LedgerEntry(number, HazardProcess.KEY, HazardProcess.RECORD_SITE_FIX, found.actor(), fix,
            Facts.of(HazardState.ON_SITE_FIXED).and("feedbackAt", Instant.parse(fix.path("finishedAt").asText())).map(), photos, List.of()));
        execution.setVariable(HazardProcess.FEEDBACK_GIVEN.name(), true);
    }
}
