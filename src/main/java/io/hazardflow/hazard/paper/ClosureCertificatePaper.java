package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 销号证明: the hazard is put right and the case is closed. */
@Component
class ClosureCertificatePaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    ClosureCertificatePaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.CLOSURE_CERTIFICATE;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return HazardProcess.APPROVE_CLOSURE.equals(event.step()) && "APPROVE".equals(CaseThen.said(event.document(), "decision"));
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return Optional.of(new Says().all(hazards.of(then))
            .and("order", then.paper(DocumentType.RECTIFICATION_ORDER, DocumentType.HINT).map(IssuedDocument::number).orElse(null))
            .and("review", then.paper(DocumentType.REVIEW_OPINION).map(IssuedDocument::number).orElse(null))
            .and("passedOn", ChineseDates.day(then.instant("passedAt")))
            .and("closedOn", ChineseDates.day(then.event().at()))
            .draft(type(), then, organs.of(then.event().actor().role()), then.unit()));
    }
}
