package io.hazardflow.hazard.paper;

import io.hazardflow.access.Membership;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 现场检查记录: time, place, content, what was found and what becomes of it, signed by both sides (安全生产法 art. 68; domain D6, F12). */
@Component
class SiteRecordPaper implements Paper {

    private final HazardWords hazards;
    private final Officers officers;
    private final Organs organs;

    SiteRecordPaper(HazardWords hazards, Officers officers, Organs organs) {
        this.hazards = hazards;
        this.officers = officers;
        this.organs = organs;
    }

    @Override
    public DocumentType type() {
        return DocumentType.SITE_RECORD;
    }

    @Override
    public boolean follows(LedgerEvent event) {
        return HazardProcess.REPORT_HAZARD.equals(event.step());
    }

    @Override
    public Optional<DocumentDraft> draft(CaseThen then) {
        return then.source().isInspection() ? Optional.of(record(then)) : Optional.empty();
    }

    private DocumentDraft record(CaseThen then) {
        Officers.Officer officer = officers.of(then.event(), then.day());
        return new Says().all(hazards.of(then))
            .and("way", then.source().label())
            .and("at", ChineseDates.moment(then.event().at()))
            .and("address", hazards.address(then))
            .and("location", then.text("location"))
            .and("officers", officer.shown())
            .and("photos", then.event().evidence().size())
            .and("imminentDanger", then.flag("imminentDanger"))
            .and("basis", List.of(Law.ARTICLE_68))
            .correctable("address", "单位地址").correctable("location", "检查部位").correctable("description", "检查情况")
            .signed(Signing.officer("检查人员", officer, then.form()))
            .signed(Signing.coOfficer("检查人员", null, then.form()))
            .signed(Signing.recipient("被检查单位负责人", null, then.form()))
            .draft(type(), then, organs.of(Membership.of(then.event().actor().role()).map(Membership::group).orElse(null)), "");
    }
}
