package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.ending.ExceptionalEnding;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 移送函: the case is another authority's (安全生产法 art. 69). Who reported the hazard is not told. */
@Component
class TransferLetterPaper implements Paper {

    private static final Set<String> STEPS = Set.of(HazardProcess.VERIFY_HAZARD, ExceptionalEnding.APPROVE);

    private final HazardWords hazards;
    private final Organs organs;

    TransferLetterPaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.TRANSFER_LETTER;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return STEPS.contains(event.step()) && HazardState.TRANSFERRED.name().equals(event.facts().path("state").asText());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        String department = then.text("transferredTo");
        String reason = then.said("reason") == null ? CaseThen.said(then.formOf(ExceptionalEnding.PROPOSE), "reason") : then.said("reason");
        return Optional.of(new Says().all(hazards.of(then))
            .and("reason", reason)
            .and("imminentDanger", then.flag("imminentDanger"))
            .and("basis", List.of(Law.ARTICLE_69))
            .correctable("description", "隐患情况").correctable("reason", "移送理由")
            .signed(Signing.other("经办人", then.event().actor().name(), then.form(), "officerSignature"))
            .draft(type(), then, organs.of(then.event().actor().role()),
                department == null ? then.text("endingReceiver") : organs.department(department)));
    }
}
