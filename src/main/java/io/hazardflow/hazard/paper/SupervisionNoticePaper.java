package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 挂牌督办通知书: who answers for the hazard, who supervises, by when and what is asked. */
@Component
class SupervisionNoticePaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    SupervisionNoticePaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.SUPERVISION_NOTICE;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return Supervision.ISSUE_SUPERVISION_NOTICE.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return Optional.of(new Says().all(hazards.of(then))
            .and("responsibleUnit", then.said("responsibleUnit"))
            .and("leader", CaseThen.said(then.formOf(Supervision.APPROVE_SUPERVISION), "responsibleLeader"))
            .and("department", organs.department(then.text("dept")))
            .and("street", organs.street(then.text("street")))
            .and("supervisor", then.said("supervisor"))
            .and("deadline", ChineseDates.deadline(then.instant("supervisionDeadline")))
            .and("requirements", then.said("requirements"))
            .and("major", then.isMajor())
            .and("basis", then.isMajor() ? List.of(Law.ARTICLE_41_3) : List.of())
            .correctable("responsibleUnit", "责任单位").correctable("supervisor", "督办人").correctable("requirements", "督办要求")
            .draft(type(), then, organs.safetyCommittee(), then.unit()));
    }
}
