package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 约谈通知书: who is called in, when, where and for what. */
@Component
class InterviewNoticePaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    InterviewNoticePaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.INTERVIEW_NOTICE;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return DeadlineLadder.NOTIFY_INTERVIEW.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return Optional.of(new Says().all(hazards.of(then))
            .and("summoned", then.said("summoned"))
            .and("at", ChineseDates.moment(then.said("interviewAt")))
            .and("where", then.said("place"))
            .and("host", then.said("host"))
            .and("matters", then.said("matters"))
            .and("materials", then.said("materials"))
            .and("deadline", ChineseDates.day(then.instant("deadline")))
            .correctable("summoned", "被约谈人").correctable("at", "约谈时间").correctable("where", "约谈地点").correctable("host", "主持人")
            .correctable("matters", "约谈事项").correctable("materials", "须携带的材料")
            .signed(Signing.pen("签收人"))
            .draft(type(), then, organs.of(then.event().actor().role()), then.unit()));
    }
}
