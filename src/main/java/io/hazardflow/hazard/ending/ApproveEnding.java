package io.hazardflow.hazard.ending;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 特殊结案审批: a second person decides; what is approved ends the case or, for a referral for penalty, is noted on it. */
@Component
class ApproveEnding implements FormStep {

    private static final String OUTSIDE = "OUTSIDE";

    private final Ledger ledger;
    private final EndingDuties duties;
    private final Clock clock;

    ApproveEnding(Ledger ledger, EndingDuties duties, Clock clock) {
        this.ledger = ledger;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return ExceptionalEnding.APPROVE;
    }

    @Override
    public Outcome submit(Submission submission) {
        String number = submission.context().caseNumber();
        LedgerEvent proposal = ledger.timeline(number).stream().filter(event -> ExceptionalEnding.PROPOSE.equals(event.step()))
            .reduce((earlier, later) -> later).orElseThrow();
        duties.checkApprover(submission.context().caller(), proposal.actor().userId());
        ExceptionalEnding.Kind kind = ExceptionalEnding.Kind.valueOf(proposal.document().path("kind").asText());
        boolean approved = "APPROVE".equals(submission.text("decision"));
        return new Outcome(number, Facts.of(ExceptionalEnding.ENDS_CASE, approved && kind.endsCase()).map(),
            approved ? facts(kind, proposal.document()) : Map.of(), List.of());
    }

    private Map<String, Object> facts(ExceptionalEnding.Kind kind, JsonNode proposal) {
        String reference = proposal.path("reference").asText(null);
        if (!kind.endsCase()) {
            return Facts.of("filingReference", reference).and("penaltyFiledAt", clock.instant()).map();
        }
        Facts facts = Facts.of(kind.state()).and("closedAt", clock.instant()).and("endingKind", kind.name()).and("endingReference", reference);
        if (kind == ExceptionalEnding.Kind.TRANSFERRED) {
            String receiver = proposal.path("transferTo").asText();
            facts.and("transferredTo", OUTSIDE.equals(receiver) ? null : receiver)
                .and("endingReceiver", OUTSIDE.equals(receiver) ? proposal.path("receiver").asText() : null);
        }
        return facts.map();
    }
}
