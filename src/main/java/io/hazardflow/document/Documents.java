package io.hazardflow.document;

import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents, withdraws and corrects them. Who may do so is asked where a person does it. */
@Service
public class Documents {

    private static final int TOKEN_BYTES = 18;

    private final DocumentTable table;
    private final DocumentNumbers numbers;
    private final DocumentSheet sheet;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Documents(DocumentTable table, DocumentNumbers numbers, DocumentSheet sheet, Ledger ledger, Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.sheet = sheet;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Numbers, prints and keeps a document in the caller's transaction. A type is issued once an event: the second call answers with the first
     * document, also after that has been withdrawn.
     *
     * @throws DocumentRefusedException when the case lacks a document in force that has to come before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(DocumentDraft draft) {
        return Optional.ofNullable(draft.eventId()).flatMap(event -> table.ofEvent(draft.type(), event)).orElseGet(() -> {
            DocumentOrder.objection(draft.type(), table.of(draft.subject())).ifPresent(Documents::refuse);
            return put(draft, null, null);
        });
    }

    /** All documents of a case, oldest first. */
    public List<IssuedDocument> of(String subject) {
        return table.of(subject);
    }

    public Optional<IssuedDocument> find(UUID id) {
        return table.find(id);
    }

    /** The PDF as it was issued. */
    public Optional<byte[]> content(UUID id) {
        return table.content(id);
    }

    /** What the document was drafted from. */
    public Optional<DocumentDraft> draft(UUID id) {
        return table.draft(id);
    }

    /** @throws DocumentRefusedException when it is not in force any more */
    @Transactional
    public IssuedDocument withdraw(UUID id, String reason, Actor actor) {
        IssuedDocument document = inForce(id);
        table.withdraw(document.id(), reason, actor.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return table.find(id).orElseThrow();
    }

    /**
     * Issues a document with a number of its own that names the one it corrects, which is not in force any more from then on.
     *
     * @param draft of the same type, case and event
     * @return the new document
     * @throws DocumentRefusedException when the old one is not in force any more
     */
    @Transactional
    public IssuedDocument correct(UUID id, DocumentDraft draft, String reason, Actor actor) {
        IssuedDocument old = inForce(id);
        if (old.type() != draft.type() || !old.subject().equals(draft.subject())) {
            throw new IllegalArgumentException("a correction is of the same type and case");
        }
        IssuedDocument corrected = put(draft, old, reason);
        table.withdraw(old.id(), "已由 " + corrected.number() + " 更正：" + reason, actor.userId(), corrected.issuedAt());
        return corrected;
    }

    private IssuedDocument inForce(UUID id) {
        IssuedDocument document = table.locked(id)
            .orElseThrow(() -> new DocumentRefusedException(HttpStatus.NOT_FOUND, "文书不存在，或您无权查看"));
        if (document.replacedBy() != null) {
            refuse(document.number() + " 已被更正，请在更正后的文书上操作");
        }
        if (!document.isValid()) {
            refuse(document.number() + " 已撤回");
        }
        return document;
    }

    private IssuedDocument put(DocumentDraft draft, IssuedDocument old, String reason) {
        DocumentNumbers.Number number = numbers.next(draft.type(), draft.date().getYear());
        String token = token();
        byte[] pdf = sheet.pdf(draft, number.text(), token, old == null ? null : new DocumentSheet.Correction(old.number(), reason));
        return table.insert(draft, number, token, pdf, post(draft), old == null ? null : old.id(), reason,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String post(DocumentDraft draft) {
        return Optional.ofNullable(draft.eventId()).flatMap(ledger::find).map(LedgerEvent::actor).map(Actor::role).orElse(null);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void refuse(String message) {
        throw new DocumentRefusedException(HttpStatus.CONFLICT, message);
    }
}
