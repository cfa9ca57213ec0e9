package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 责令限期整改指令书: the order of two certified officers after an inspection. */
@Component
class RectificationOrderPaper implements Paper {

    private final OrderWords words;
    private final Officers officers;
    private final Organs organs;

    RectificationOrderPaper(OrderWords words, Officers officers, Organs organs) {
        this.words = words;
        this.officers = officers;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.RECTIFICATION_ORDER;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return HazardProcess.ASSIGN_RECTIFICATION.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return then.source().isInspection() ? then.last(HazardProcess.ASSIGN_RECTIFICATION).map(order -> order(then, order)) : Optional.empty();
    }

    private DocumentDraft order(CaseThen then, LedgerEvent order) {
        LocalDate day = then.day();
        String group = Objects.requireNonNullElse(then.text("orderGroup"), order.actor().role());
        Officers.Officer first = officers.of(order, day);
        Officers.Officer second = officers.named(CaseThen.said(order.document(), "officers"), departmentOf(group), day).orElse(null);
        return words.of(then)
            .and("way", then.source().label())
            .and("basis", List.of(Law.ARTICLE_65, Law.ARTICLE_102))
            .signed(Signing.officer("执法人员", first, order.document()))
            .signed(Signing.coOfficer("执法人员", second, order.document()))
            .signed(Signing.recipient("被检查单位签收人", null, order.document()))
            .draft(type(), then, organs.of(group), then.unit());
    }

    private static String departmentOf(String group) {
        return group.substring(group.indexOf(':') + 1);
    }
}
