package io.hazardflow.campaign.visit.paper;

import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.ledger.LedgerEvent;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives the papers of inspections once their steps have happened, and takes back the notice of one that is not made. */
@Component
class InspectionPapers implements FeedConsumer {

    private final Documents documents;
    private final Inspections inspections;
    private final InspectionNotice notice;
    private final InspectionRecord record;

    InspectionPapers(Documents documents, Inspections inspections, InspectionNotice notice, InspectionRecord record) {
        this.documents = documents;
        this.inspections = inspections;
        this.notice = notice;
        this.record = record;
    }

    @Override
    public String name() {
        return "campaign-papers";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (!SiteInspection.KEY.equals(event.processKey())) {
            return;
        }
        switch (event.step()) {
            case SiteInspection.INSPECTION_ASSIGNED, SiteInspection.JOIN_INSPECTION -> announce(event);
            case SiteInspection.INSPECT_SITE -> documents.issue(record.draft(event, inspections.get(event.subject())));
            case SiteInspection.TEAM_CHANGED -> announceTeam(event);
            case SiteInspection.INSPECTION_EXCUSED -> takeBack(event);
            default -> { }
        }
    }

    /** Nothing for a visit that nobody is told of, or that was over before the notice could be printed. */
    private void announce(LedgerEvent event) {
        Inspection inspection = inspections.get(event.subject());
        if (!inspection.unannounced() && !inspection.state().isEnded()) {
            documents.issue(notice.draft(event, event.document().path("campaign").asText(), inspection));
        }
    }

    /** The notice of the campaign that drew the officers names them. */
    private void announceTeam(LedgerEvent event) {
        Inspection inspection = inspections.get(event.subject());
        notices(event).findFirst().ifPresent(old ->
            documents.correct(old.id(), notice.draft(event, inspection.campaign(), inspection), "更换检查人员", event.actor()));
    }

    private void takeBack(LedgerEvent event) {
        notices(event).toList().forEach(paper -> documents.withdraw(paper.id(), "本次检查不再进行", event.actor()));
    }

    private Stream<IssuedDocument> notices(LedgerEvent event) {
        return documents.of(event.subject()).stream().filter(paper -> paper.type() == DocumentType.INSPECTION_NOTICE).filter(IssuedDocument::isValid);
    }
}
