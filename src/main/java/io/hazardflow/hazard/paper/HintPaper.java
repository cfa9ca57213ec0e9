package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 隐患提示单: what is asked without an inspection by law officers; whoever holds no certificate hints and never orders (国办发〔2024〕54号). */
@Component
class HintPaper implements Paper {

    private final OrderWords words;
    private final Organs organs;

    HintPaper(OrderWords words, Organs organs) {
        this.words = words;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.HINT;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return HazardProcess.ASSIGN_RECTIFICATION.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return then.source().isInspection() ? Optional.empty() : Optional.of(hint(then, then.text("orderGroup"), null));
    }

    /** What another system had asked before the case came here, told once more; needed where a review refers to it. */
    Optional<DocumentDraft> transcribed(CaseThen then) {
        boolean ordered = HazardProcess.IMPORT_HAZARD.equals(then.event().step()) && then.instant("orderedAt") != null;
        return ordered ? Optional.of(hint(then, null, ChineseDates.day(then.instant("orderedAt")))) : Optional.empty();
    }

    private DocumentDraft hint(CaseThen then, String post, String askedBeforeOn) {
        LedgerEvent order = then.last(HazardProcess.ASSIGN_RECTIFICATION).orElse(then.event());
        Says says = words.of(then).and("how", how(then.source())).and("askedBeforeOn", askedBeforeOn)
            .and("legacyNumber", askedBeforeOn == null ? null : CaseThen.said(then.form(), "legacyNumber"))
            .signed(Signing.other("经办人", askedBeforeOn == null ? order.actor().name() : null, order.document(), "officerSignature"))
            .signed(Signing.pen("签收人"));
        return says.draft(type(), then, post == null ? organs.street(then.text("street")) : organs.of(post), then.unit());
    }

    /** In which way it came to light, so far as the unit may know. */
    private static String how(HazardSource source) {
        return switch (source) {
            case ENT_SELF -> "经你单位自查上报并核实";
            case GRID -> "经网格巡查发现并核实";
            case IOT -> "经监测报警发现并核实";
            case LOOKBACK -> "经回头看发现";
            case DRILL -> "经应急演练发现";
            case EXPERT -> "经专家检查发现并核实";
            case LEADER -> "经包保检查发现";
            default -> "经核实";
        };
    }
}
