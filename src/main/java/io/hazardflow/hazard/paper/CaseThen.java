package io.hazardflow.hazard.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A case as it was right after one of its events: a document says what held then, whenever it is printed. */
final class CaseThen {

    private final LedgerEvent event;
    private final List<LedgerEvent> events;
    private final List<IssuedDocument> papers;
    private final Map<String, JsonNode> facts = new HashMap<>();

    /**
     * @param all    the case's events, oldest first
     * @param papers the case's documents
     */
    CaseThen(LedgerEvent event, List<LedgerEvent> all, List<IssuedDocument> papers) {
        this.event = event;
        this.events = all.stream().filter(each -> each.sequence() <= event.sequence()).toList();
        this.papers = papers;
        events.forEach(each -> each.facts().fields().forEachRemaining(fact -> facts.put(fact.getKey(), fact.getValue())));
    }

    LedgerEvent event() {
        return event;
    }

    String number() {
        return event.subject();
    }

    /** Day of the event in the district. */
    LocalDate day() {
        return Deadlines.dayOf(event.at());
    }

    /** A fact of the hazard list as it stood then; null for none. */
    String text(String fact) {
        JsonNode value = facts.get(fact);
        return value == null || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    Instant instant(String fact) {
        String text = text(fact);
        return text == null ? null : Instant.parse(text);
    }

    boolean flag(String fact) {
        return Boolean.parseBoolean(text(fact));
    }

    HazardSource source() {
        return HazardSource.valueOf(text("source"));
    }

    boolean isMajor() {
        return Level.MAJOR.name().equals(text("level"));
    }

    /** Who has to put it right: the enterprise, or whoever was appointed. */
    String unit() {
        return text("enterpriseName") == null ? text("ownerName") : text("enterpriseName");
    }

    /** What the form of the event says. */
    JsonNode form() {
        return event.document() == null ? MissingNode.getInstance() : event.document();
    }

    /** A text of the event's form; null where it was left empty. */
    String said(String field) {
        return said(form(), field);
    }

    static String said(JsonNode form, String field) {
        String text = form.path(field).asText("");
        return text.isBlank() ? null : text;
    }

    /** The last time that a step had been done by then. */
    Optional<LedgerEvent> last(String step) {
        return events.stream().filter(each -> each.step().equals(step) && each.document() != null).reduce((one, other) -> other);
    }

    /** Form of the last time that a step had been done; empty where it had not. */
    JsonNode formOf(String step) {
        return last(step).map(LedgerEvent::document).orElse(MissingNode.getInstance());
    }

    /** The newest document of one of the types that is in force. */
    Optional<IssuedDocument> paper(DocumentType... types) {
        return papers.stream().filter(IssuedDocument::isValid).filter(paper -> List.of(types).contains(paper.type()))
            .max(Comparator.comparing(paper -> Objects.requireNonNullElse(paper.eventId(), 0L)));
    }
}
