package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import java.util.Set;

/**
 * A step that takes back what an earlier one had put on paper: the last such document in force is withdrawn.
 *
 * @param reason as the check page and the case show it
 */
record Undoing(Set<DocumentType> types, String reason) {

    static Optional<Undoing> of(LedgerEvent event) {
        if (event.facts().hasNonNull("reopenedAt")) {
            return Optional.of(new Undoing(Set.of(DocumentType.CLOSURE_CERTIFICATE, DocumentType.TRANSFER_LETTER), "案件已重新启动"));
        }
        return Optional.ofNullable(switch (event.step()) {
            case HazardProcess.ASSIGNMENT_RETURNED -> new Undoing(OrderWords.ORDERS, "整改要求已撤回，重新分派");
            case HazardProcess.REVIEW_RETURNED -> review();
            case HazardProcess.APPROVE_CLOSURE -> "RETURN".equals(CaseThen.said(event.document(), "decision")) ? review() : null;
            default -> null;
        });
    }

    private static Undoing review() {
        return new Undoing(Set.of(DocumentType.REVIEW_OPINION), "销号审批未通过，重新复查");
    }
}
