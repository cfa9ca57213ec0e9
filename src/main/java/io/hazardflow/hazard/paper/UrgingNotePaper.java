package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 催办单: the deadline is over; whoever goes there takes it along. */
@Component
class UrgingNotePaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    UrgingNotePaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.URGING_NOTE;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return HazardProcess.MARK_OVERDUE.equals(event.step())
            || DeadlineLadder.rungEntered(event).filter(Rung.URGE::equals).isPresent();
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        Optional<IssuedDocument> order = then.paper(DocumentType.RECTIFICATION_ORDER, DocumentType.HINT);
        return Optional.of(new Says().all(hazards.of(then))
            .and("order", order.map(paper -> "《" + paper.type().label() + "》（" + paper.number() + "）").orElse(null))
            .and("orderedOn", ChineseDates.day(then.instant("orderedAt")))
            .and("requirements", then.text("requirements"))
            .and("deadline", ChineseDates.day(then.instant("deadline")))
            .and("basis", List.of(Law.ARTICLE_102))
            .signed(Signing.pen("催办人"))
            .signed(Signing.pen("签收人"))
            .draft(type(), then, organs.street(then.text("street")), then.unit()));
    }
}
