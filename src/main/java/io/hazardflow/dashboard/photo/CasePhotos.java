package io.hazardflow.dashboard.photo;

import io.hazardflow.access.Caller;
import io.hazardflow.evidence.Evidence;
import io.hazardflow.evidence.EvidenceKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.web.Unannounced;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The first photo of a case and the first of its last rectification, of those steps that the reader may see. */
@Component
class CasePhotos {

    private final Ledger ledger;
    private final EvidenceStore evidence;

    CasePhotos(Ledger ledger, EvidenceStore evidence) {
        this.ledger = ledger;
        this.evidence = evidence;
    }

    record BeforeAndAfter(Picture before, Picture after) {
    }

    BeforeAndAfter of(String number, Caller reader) {
        List<LedgerEvent> events = Unannounced.events(ledger.timeline(number), reader);
        Optional<LedgerEvent> rectified = last(events.stream().filter(event -> HazardProcess.RECTIFY.equals(event.step())));
        Stream<LedgerEvent> before = events.stream().takeWhile(event -> !HazardProcess.RECTIFY.equals(event.step()));
        return new BeforeAndAfter(first(before), first(rectified.stream()));
    }

    private static Optional<LedgerEvent> last(Stream<LedgerEvent> events) {
        return events.reduce((one, other) -> other);
    }

    private Picture first(Stream<LedgerEvent> events) {
        return events.flatMap(event -> event.evidence().stream()).filter(this::isPhoto).findFirst().flatMap(evidence::content).flatMap(Picture::of)
            .orElse(null);
    }

    private boolean isPhoto(UUID id) {
        return evidence.find(id).map(Evidence::kind).filter(kind -> kind == EvidenceKind.PHOTO).isPresent();
    }
}
