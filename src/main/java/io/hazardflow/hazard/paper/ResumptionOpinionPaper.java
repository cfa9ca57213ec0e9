package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.suspension.Suspension;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 恢复生产审查意见: whether work may begin again, after two officers have looked (安全生产法 art. 65). */
@Component
class ResumptionOpinionPaper implements Paper {

    private final HazardWords hazards;
    private final Officers officers;
    private final Organs organs;

    ResumptionOpinionPaper(HazardWords hazards, Officers officers, Organs organs) {
        this.hazards = hazards;
        this.officers = officers;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.RESUMPTION_OPINION;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return Suspension.EXAMINE_RESUMPTION.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        Officers.Officer first = officers.of(then.event(), then.day());
        Officers.Officer second = officers.named(then.said("officer"), then.text("dept"), then.day()).orElse(null);
        Optional<IssuedDocument> decision = then.paper(DocumentType.SUSPENSION_DECISION);
        return Optional.of(new Says().all(hazards.of(then))
            .and("decision", decision.map(IssuedDocument::number).orElse(null))
            .and("decidedOn", decision.map(IssuedDocument::date).map(ChineseDates::day).orElse(null))
            .and("appliedOn", then.last(Suspension.APPLY_RESUMPTION).map(LedgerEvent::at).map(ChineseDates::day).orElse(null))
            .and("evaluation", CaseThen.said(then.formOf(Suspension.APPLY_RESUMPTION), "report"))
            .and("examinedOn", ChineseDates.moment(then.event().at()))
            .and("finding", then.said("finding"))
            .and("agreed", "AGREE".equals(then.said("conclusion")))
            .and("basis", List.of(Law.ARTICLE_65_3))
            .correctable("finding", "现场审查情况")
            .signed(Signing.officer("审查人员", first, then.form()))
            .signed(Signing.coOfficer("审查人员", second, then.form()))
            .signed(Signing.recipient("被审查单位负责人", null, then.form()))
            .draft(type(), then, organs.of(then.event().actor().role()), then.unit()));
    }
}
