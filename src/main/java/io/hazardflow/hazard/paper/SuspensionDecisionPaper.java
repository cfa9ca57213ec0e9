package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.suspension.Suspension;
import io.hazardflow.hazard.suspension.SuspensionState;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 现场处理措施决定书: what has to stop, once the head of the department has agreed. */
@Component
class SuspensionDecisionPaper implements Paper {

    private final HazardWords hazards;
    private final Officers officers;
    private final Organs organs;

    SuspensionDecisionPaper(HazardWords hazards, Officers officers, Organs organs) {
        this.hazards = hazards;
        this.officers = officers;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.SUSPENSION_DECISION;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return Suspension.APPROVE_SUSPENSION.equals(event.step())
            && SuspensionState.ORDERED.name().equals(event.facts().path("suspensionState").asText());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return then.last(Suspension.ORDER_SUSPENSION).map(proposal -> decision(then, proposal));
    }

    private DocumentDraft decision(CaseThen then, LedgerEvent proposal) {
        Officers.Officer first = officers.of(proposal, then.day());
        Officers.Officer second = officers.named(CaseThen.said(proposal.document(), "officer"), then.text("dept"), then.day()).orElse(null);
        return new Says().all(hazards.of(then))
            .and("measure", measure(proposal.document().path("scope").asText()))
            .and("scopeDetail", CaseThen.said(proposal.document(), "scopeDetail"))
            .and("reason", CaseThen.said(proposal.document(), "reason"))
            .and("basis", List.of(Law.of(proposal.document().path("basis").asText())))
            .and("approver", then.event().actor().name())
            .correctable("scopeDetail", "具体部位或设备").correctable("reason", "理由")
            .signed(Signing.officer("执法人员", first, proposal.document()))
            .signed(Signing.coOfficer("执法人员", second, proposal.document()))
            .signed(Signing.pen("被检查单位签收人"))
            .signed(Signing.pen("见证人（拒绝签收时）"))
            .draft(type(), then, organs.of(then.event().actor().role()), then.unit());
    }

    private static String measure(String scope) {
        return switch (scope) {
            case "WHOLE" -> "全部停产停业";
            case "PART" -> "局部停产停业";
            default -> "停止使用相关设施、设备";
        };
    }
}
