package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 约谈纪要: what was said at the interview, or that nobody came. */
@Component
class InterviewMinutesPaper implements Paper {

    private final HazardWords hazards;
    private final Organs organs;

    InterviewMinutesPaper(HazardWords hazards, Organs organs) {
        this.hazards = hazards;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.INTERVIEW_MINUTES;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return DeadlineLadder.HOLD_INTERVIEW.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        boolean attended = "YES".equals(then.said("attended"));
        Says says = new Says().all(hazards.of(then))
            .and("attended", attended)
            .and("notice", then.paper(DocumentType.INTERVIEW_NOTICE).map(IssuedDocument::number).orElse(null))
            .and("at", ChineseDates.moment(then.said("heldAt")))
            .and("where", then.said("place"))
            .and("host", CaseThen.said(then.formOf(DeadlineLadder.NOTIFY_INTERVIEW), "host"))
            .and("matters", CaseThen.said(then.formOf(DeadlineLadder.NOTIFY_INTERVIEW), "matters"))
            .and("participants", then.said("participants"))
            .and("minutes", then.said("minutes"))
            .and("promisedBy", ChineseDates.day(then.said("promisedBy")))
            .correctable("participants", "被约谈人").correctable("minutes", "约谈纪要")
            .signed(Signing.other("约谈人", then.event().actor().name(), then.form(), "officerSignature"));
        if (attended) {
            says.signed(Signing.recipient("被约谈人", then.said("participants"), then.form()));
        }
        return Optional.of(says.draft(type(), then, organs.of(then.event().actor().role()), ""));
    }
}
