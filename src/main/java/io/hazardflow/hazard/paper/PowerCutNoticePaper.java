package io.hazardflow.hazard.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.suspension.Suspension;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.TimeLimits;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 停电通知书: power will be cut after the hours of the law, unless the decision is obeyed (安全生产法 art. 70). */
@Component
class PowerCutNoticePaper implements Paper {

    private final HazardWords hazards;
    private final Officers officers;
    private final Organs organs;
    private final TimeLimits limits;

    PowerCutNoticePaper(HazardWords hazards, Officers officers, Organs organs, TimeLimits limits) {
        this.hazards = hazards;
        this.officers = officers;
        this.organs = organs;
        this.limits = limits;
    }

    @Override
    public DocumentType type() {
        return DocumentType.POWER_CUT_NOTICE;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return Suspension.NOTIFY_POWER_CUT.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return then.last(Suspension.REQUEST_POWER_CUT).map(request -> notice(then, request));
    }

    private DocumentDraft notice(CaseThen then, LedgerEvent request) {
        JsonNode form = request.document();
        Officers.Officer first = officers.of(request, then.day());
        Officers.Officer second = officers.named(CaseThen.said(form, "officer"), then.text("dept"), then.day()).orElse(null);
        Optional<IssuedDocument> decision = then.paper(DocumentType.SUSPENSION_DECISION);
        return new Says().all(hazards.of(then))
            .and("decision", decision.map(IssuedDocument::number).orElse(null))
            .and("decidedOn", decision.map(IssuedDocument::date).map(ChineseDates::day).orElse(null))
            .and("refusal", CaseThen.said(form, "refusal"))
            .and("danger", CaseThen.said(form, "danger"))
            .and("scope", CaseThen.said(form, "scope"))
            .and("notifiedAt", ChineseDates.moment(then.event().at()))
            .and("cutAfter", ChineseDates.moment(limits.due(Suspension.POWER_CUT_NOTICE, then.event().at())))
            .and("hours", limits.get(Suspension.POWER_CUT_NOTICE, then.day()).amount())
            .and("basis", List.of(Law.ARTICLE_70))
            .correctable("refusal", "拒不执行的情况").correctable("danger", "现实危险").correctable("scope", "停电范围")
            .signed(Signing.officer("执法人员", first, form))
            .signed(Signing.coOfficer("执法人员", second, form))
            .signed(Signing.pen("被通知单位签收人"))
            .signed(Signing.pen("见证人（拒绝签收时）"))
            .draft(type(), then, organs.department(then.text("dept")), then.unit());
    }
}
