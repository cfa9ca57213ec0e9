package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.ledger.LedgerEvent;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** 督办函: the district asks street, department and enterprise to answer by a day. */
@Component
class SupervisionLetterPaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    SupervisionLetterPaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.SUPERVISION_LETTER;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return DeadlineLadder.URGE_DISTRICT.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        String addressees = StreamSupport.stream(then.form().path("addressees").spliterator(), false)
            .map(addressee -> name(addressee.asText(), then)).distinct().collect(Collectors.joining("、"));
        Optional<IssuedDocument> order = then.paper(DocumentType.RECTIFICATION_ORDER, DocumentType.HINT);
        return Optional.of(new Says().all(hazards.of(then))
            .and("order", order.map(paper -> "《" + paper.type().label() + "》（" + paper.number() + "）").orElse(null))
            .and("orderedOn", ChineseDates.day(then.instant("orderedAt")))
            .and("requirements", then.text("requirements"))
            .and("deadline", ChineseDates.day(then.instant("deadline")))
            .and("overdueDays", ChronoUnit.DAYS.between(then.instant("deadline"), then.event().at()))
            .and("rejects", then.text("rejectCount") == null ? 0 : Integer.parseInt(then.text("rejectCount")))
            .and("opinion", then.said("opinion"))
            .and("replyBy", ChineseDates.day(then.said("replyBy")))
            .correctable("opinion", "督办意见")
            .draft(type(), then, organs.of(then.event().actor().role()), addressees));
    }

    private String name(String addressee, CaseThen then) {
        return switch (addressee) {
            case "STREET" -> organs.street(then.text("street"));
            case "DEPT" -> organs.department(then.text("dept"));
            default -> then.unit();
        };
    }
}
