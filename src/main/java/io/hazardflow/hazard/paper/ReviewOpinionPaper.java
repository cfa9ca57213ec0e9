package io.hazardflow.hazard.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 整改复查意见书: passed or not, of the review of what had been ordered, and of the joint acceptance of a listed hazard. What the grid or the
 * street checks is not a review by law officers, and the paper says so.
 */
@Component
class ReviewOpinionPaper implements Paper {

    private static final Set<String> STEPS = Set.of(HazardProcess.REVIEW_RECTIFICATION, Supervision.ACCEPT_JOINTLY);

    private final HazardWords hazards;
    private final Officers officers;
    private final Organs organs;
    private final Callers callers;

    ReviewOpinionPaper(HazardWords hazards, Officers officers, Organs organs, Callers callers) {
        this.hazards = hazards;
        this.officers = officers;
        this.organs = organs;
        this.callers = callers;
    }

    @Override
    public DocumentType type() {
        return DocumentType.REVIEW_OPINION;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return STEPS.contains(event.step());
    }

    /** What was put right on the spot was never ordered. */
    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return then.instant("orderedAt") == null ? Optional.empty() : Optional.of(opinion(then));
    }

    private DocumentDraft opinion(CaseThen then) {
        boolean joint = Supervision.ACCEPT_JOINTLY.equals(then.event().step());
        boolean passed = "PASS".equals(then.said("conclusion"));
        JsonNode feedback = then.formOf(HazardProcess.RECTIFY);
        Says says = new Says().all(hazards.of(then))
            .and("joint", joint)
            .and("byLaw", byLaw(then.event()))
            .and("order", then.paper(DocumentType.RECTIFICATION_ORDER, DocumentType.HINT).map(order -> "《" + order.type().label() + "》").orElse(null))
            .and("orderNumber", then.paper(DocumentType.RECTIFICATION_ORDER, DocumentType.HINT).map(order -> order.number()).orElse(null))
            .and("orderedOn", ChineseDates.day(then.instant("orderedAt")))
            .and("requirements", then.text("requirements"))
            .and("deadline", ChineseDates.deadline(then.instant("deadline")))
            .and("done", CaseThen.said(feedback, "done"))
            .and("finishedOn", ChineseDates.moment(CaseThen.said(feedback, "finishedAt")))
            .and("reviewedOn", ChineseDates.moment(then.event().at()))
            .and("mode", mode(then, joint))
            .and("passed", passed)
            .and("opinion", passed ? then.said("opinion") : then.said("failReasons"))
            .and("newDeadline", passed || joint ? null : ChineseDates.deadline(then.instant("redoDeadline")))
            .and("basis", byLaw(then.event()) ? List.of(Law.ARTICLE_65) : List.of())
            .correctable("opinion", "复查意见");
        sign(says, then, joint);
        return says.draft(type(), then, organs.of(then.event().actor().role()), then.unit());
    }

    private void sign(Says says, CaseThen then, boolean joint) {
        JsonNode form = then.form();
        Officers.Officer first = officers.of(then.event(), then.day());
        if (joint) {
            says.signed(Signing.officer("督办部门", first, form))
                .signed(Signing.coOfficer("街道", new Officers.Officer(callers.byId(form.path("streetAcceptor").asText()).name(), null), form))
                .signed(Signing.other("专家", CaseThen.said(form, "expert"), form, "expertSignature"))
                .signed(Signing.recipient("被验收单位负责人", null, form));
            return;
        }
        says.signed(Signing.officer(byLaw(then.event()) ? "复查人员" : "核查人", first, form));
        officers.named(then.said("reviewers"), departmentOf(then.event()), then.day())
            .ifPresent(second -> says.signed(Signing.coOfficer("复查人员", second, form)));
        says.signed(Signing.recipient("被复查单位负责人", null, form));
    }

    private static String mode(CaseThen then, boolean joint) {
        return joint ? "联合验收" : "MATERIAL".equals(then.said("mode")) ? "材料复查" : "现场复查";
    }

    private static boolean byLaw(LedgerEvent event) {
        return Membership.of(event.actor().role()).filter(post -> post.role().reach() == Role.Reach.DEPARTMENT).isPresent();
    }

    private static String departmentOf(LedgerEvent event) {
        return Membership.of(event.actor().role()).map(Membership::unit).orElse(null);
    }
}
