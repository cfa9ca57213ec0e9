package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;

/** One type of document: which step of a case it puts on paper, and what it says. */
interface Paper {

    DocumentType type();

    /** Whether an event may give it; cheap, and asked of every event. */
    boolean follows(LedgerEvent event);

    /** What it says about the case as it was at the event; empty when that event of this case gives none. */
    Optional<DocumentDraft> draft(CaseThen then);
}
