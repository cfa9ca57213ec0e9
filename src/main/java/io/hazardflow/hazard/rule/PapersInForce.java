package io.hazardflow.hazard.rule;

import io.hazardflow.document.DocumentOrder;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether a step may still be taken whose document follows another: not after somebody has withdrawn that one for good. One that is only not
 * printed yet stops nothing.
 */
@Component
public class PapersInForce {

    private final Documents documents;
    private final LastStep lastStep;

    PapersInForce(Documents documents, LastStep lastStep) {
        this.documents = documents;
        this.lastStep = lastStep;
    }

    /**
     * @param type  document that the step gives
     * @param after step that gave the document before it; what an earlier go of that step gave does not count
     * @param field field of the form that asks for what cannot be, with its label
     */
    public void check(String caseNumber, DocumentType type, String after, String field, String label) {
        long since = lastStep.of(caseNumber, after).map(LedgerEvent::id).orElse(Long.MAX_VALUE);
        List<DocumentType> needed = DocumentOrder.needs(type);
        List<IssuedDocument> before = documents.of(caseNumber).stream().filter(paper -> needed.contains(paper.type()))
            .filter(paper -> paper.eventId() != null && paper.eventId() >= since).toList();
        if (!before.isEmpty() && before.stream().noneMatch(IssuedDocument::isValid)) {
            IssuedDocument last = before.get(before.size() - 1);
            throw new FormRejectedException(field, label, "《%s》%s 已撤回，没有有效的文书可以作为依据，不能出具《%s》；隐患不再须整改的，请提请特殊结案"
                .formatted(last.type().label(), last.number(), type.label()));
        }
    }
}
