package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 摘牌通知书: the hazard is not listed any more. */
@Component
class DelistingNoticePaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    DelistingNoticePaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.DELISTING_NOTICE;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return Supervision.APPROVE_DELISTING.equals(event.step()) && "APPROVE".equals(CaseThen.said(event.document(), "decision"));
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        Optional<IssuedDocument> listing = then.paper(DocumentType.SUPERVISION_NOTICE);
        return Optional.of(new Says().all(hazards.of(then))
            .and("listing", listing.map(IssuedDocument::number).orElse(null))
            .and("listedOn", listing.map(IssuedDocument::date).map(ChineseDates::day).orElse(null))
            .and("department", organs.department(then.text("dept")))
            .and("street", organs.street(then.text("street")))
            .and("acceptedOn", then.last(Supervision.ACCEPT_JOINTLY).map(LedgerEvent::at).map(ChineseDates::day).orElse(null))
            .and("acceptance", CaseThen.said(then.formOf(Supervision.ACCEPT_JOINTLY), "opinion"))
            .and("reason", then.said("reason"))
            .and("major", then.isMajor())
            .and("basis", then.isMajor() ? List.of(Law.ARTICLE_41_3) : List.of())
            .correctable("reason", "摘牌理由")
            .draft(type(), then, organs.safetyCommittee(), then.unit()));
    }
}
