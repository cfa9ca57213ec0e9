package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentOrder;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the steps of cases on paper once they have happened: issues what follows from them, corrects what they change, takes back what they undo. */
@Component
class HazardPapers implements FeedConsumer {

    private final Documents documents;
    private final Ledger ledger;
    private final List<Paper> papers;
    private final HintPaper hints;

    HazardPapers(Documents documents, Ledger ledger, List<Paper> papers, HintPaper hints) {
        this.documents = documents;
        this.ledger = ledger;
        this.papers = papers;
        this.hints = hints;
    }

    @Override
    public String name() {
        return "hazard-papers";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (!HazardProcesses.KEYS.contains(event.processKey())) {
            return;
        }
        Undoing.of(event).ifPresent(undoing -> takeBack(event, undoing));
        List<Paper> following = papers.stream().filter(paper -> paper.follows(event)).toList();
        boolean amended = OrderWords.isAmended(event);
        if (following.isEmpty() && !amended) {
            return;
        }
        List<LedgerEvent> events = ledger.timeline(event.subject());
        if (amended) {
            amend(event, events);
        }
        following.forEach(paper -> issue(paper, event, events));
    }

    private void issue(Paper paper, LedgerEvent event, List<LedgerEvent> events) {
        if (draft(paper, event, events).isPresent()) {
            issueBefore(paper.type(), event, events);
            draft(paper, event, events).ifPresent(documents::issue);
            takeBackIfUndone(event, paper.type(), events);
        }
    }

    /** What must be there first but is not, since it was given before documents came from here. */
    private void issueBefore(DocumentType type, LedgerEvent event, List<LedgerEvent> events) {
        List<DocumentType> needed = DocumentOrder.needs(type);
        if (!needed.isEmpty() && documents.of(event.subject()).stream().noneMatch(issued -> needed.contains(issued.type()))) {
            events.stream().filter(earlier -> earlier.sequence() < event.sequence()).flatMap(earlier -> drafts(needed, earlier, events))
                .reduce((one, other) -> other).ifPresent(documents::issue);
        }
    }

    private Stream<DocumentDraft> drafts(List<DocumentType> types, LedgerEvent event, List<LedgerEvent> events) {
        Stream<DocumentDraft> given = papers.stream().filter(paper -> types.contains(paper.type())).filter(paper -> paper.follows(event))
            .map(paper -> draft(paper, event, events)).flatMap(Optional::stream);
        return types.contains(DocumentType.HINT) ? Stream.concat(given, hints.transcribed(then(event, events)).stream()) : given;
    }

    /** An order that was changed after an objection is a new document in the place of the old. */
    private void amend(LedgerEvent event, List<LedgerEvent> events) {
        for (Paper order : papers.stream().filter(paper -> OrderWords.ORDERS.contains(paper.type())).toList()) {
            draft(order, event, events).ifPresent(draft -> {
                issueBefore(DocumentType.REVIEW_OPINION, event, events);
                inForce(event.subject(), order.type())
                    .ifPresent(old -> documents.correct(old.id(), draft, "经复核异议，变更整改要求或期限", event.actor()));
            });
        }
    }

    private void takeBack(LedgerEvent event, Undoing undoing) {
        documents.of(event.subject()).stream().filter(paper -> undoing.types().contains(paper.type()))
            .filter(paper -> paper.eventId() != null && paper.eventId() < event.id()).max(Comparator.comparing(IssuedDocument::eventId))
            .filter(IssuedDocument::isValid).ifPresent(last -> documents.withdraw(last.id(), undoing.reason(), event.actor()));
    }

    /** A step that could not be put on paper at its time may have been undone since. */
    private void takeBackIfUndone(LedgerEvent event, DocumentType type, List<LedgerEvent> events) {
        for (LedgerEvent later : events.stream().filter(each -> each.sequence() > event.sequence()).toList()) {
            Optional<Undoing> undoing = Undoing.of(later).filter(found -> found.types().contains(type));
            if (undoing.isPresent()) {
                takeBack(later, undoing.get());
                return;
            }
            if (papers.stream().anyMatch(paper -> paper.type() == type && paper.follows(later))) {
                return;
            }
        }
    }

    private Optional<IssuedDocument> inForce(String subject, DocumentType type) {
        return documents.of(subject).stream().filter(IssuedDocument::isValid).filter(paper -> paper.type() == type)
            .reduce((one, other) -> other);
    }

    private Optional<DocumentDraft> draft(Paper paper, LedgerEvent event, List<LedgerEvent> events) {
        return paper.draft(then(event, events));
    }

    private CaseThen then(LedgerEvent event, List<LedgerEvent> events) {
        return new CaseThen(event, events, documents.of(event.subject()));
    }
}
