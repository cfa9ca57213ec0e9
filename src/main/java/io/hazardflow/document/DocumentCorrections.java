package io.hazardflow.document;

import io.hazardflow.access.Caller;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a document that was issued with a mistake: withdraws it, or has a corrected one issued in its place. */
@Component
class DocumentCorrections {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_TEXT = 5000;
    private static final String ADDRESSEE = "addressee";

    private final Documents documents;
    private final DocumentRights rights;
    private final Clock clock;

    DocumentCorrections(Documents documents, DocumentRights rights, Clock clock) {
        this.documents = documents;
        this.rights = rights;
        this.clock = clock;
    }

    /** A text of the document that a correction may change. */
    record Field(String key, String label, String value) {
    }

    List<Field> fields(UUID id, Caller caller) {
        changeable(id, caller);
        DocumentDraft draft = documents.draft(id).orElseThrow();
        List<Field> fields = new ArrayList<>(List.of(new Field(ADDRESSEE, "致送", draft.addressee())));
        draft.correctable().entrySet().stream().filter(entry -> draft.content().get(entry.getKey()) instanceof String)
            .sorted(Map.Entry.comparingByValue())
            .forEach(entry -> fields.add(new Field(entry.getKey(), entry.getValue(), (String) draft.content().get(entry.getKey()))));
        return fields;
    }

    @Transactional
    public IssuedDocument withdraw(UUID id, String reason, Caller caller) {
        IssuedDocument document = changeable(id, caller);
        return documents.withdraw(id, checked(reason, "撤回原因"), rights.changing(document, caller));
    }

    @Transactional
    public IssuedDocument correct(UUID id, String reason, Map<String, String> changes, Caller caller) {
        IssuedDocument document = changeable(id, caller);
        DocumentDraft draft = documents.draft(id).orElseThrow();
        return documents.correct(id, changed(draft, changes), checked(reason, "更正原因"), rights.changing(document, caller));
    }

    /** Nobody has signed the new wording yet: signatures drawn on the old one do not come along. */
    private DocumentDraft changed(DocumentDraft draft, Map<String, String> changes) {
        Map<String, Object> content = new HashMap<>(draft.content());
        String addressee = draft.addressee();
        boolean any = false;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            boolean toAddressee = ADDRESSEE.equals(change.getKey());
            if (!toAddressee && (!draft.correctable().containsKey(change.getKey()) || !(content.get(change.getKey()) instanceof String))) {
                throw refused("「" + change.getKey() + "」不是这份文书可以更正的内容");
            }
            String label = toAddressee ? "致送" : draft.correctable().get(change.getKey());
            String text = text(change.getValue(), label);
            any |= !text.equals(toAddressee ? draft.addressee() : content.get(change.getKey()));
            if (toAddressee) {
                addressee = text;
            } else {
                content.put(change.getKey(), text);
            }
        }
        if (!any) {
            throw refused("「更正内容」没有改动：请至少更正一处");
        }
        List<DocumentDraft.Signature> unsigned = draft.signatures().stream()
            .map(signature -> new DocumentDraft.Signature(signature.label(), signature.name(), null, null)).toList();
        return new DocumentDraft(draft.type(), draft.subject(), draft.eventId(), draft.organ(), addressee,
            LocalDate.ofInstant(clock.instant(), EngineClock.ZONE), content, unsigned, draft.correctable());
    }

    private IssuedDocument changeable(UUID id, Caller caller) {
        IssuedDocument document = documents.find(id).filter(found -> rights.mayKnow(found, caller))
            .orElseThrow(() -> new DocumentRefusedException(HttpStatus.NOT_FOUND, "文书不存在，或您无权查看"));
        if (!rights.mayChange(document, caller)) {
            throw new DocumentRefusedException(HttpStatus.FORBIDDEN, "只有出具文书的单位和区应急局综合科可以撤回或更正");
        }
        return document;
    }

    private static String checked(String reason, String label) {
        String text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
            throw refused("「" + label + "」须为 " + SHORTEST_REASON + "–" + LONGEST_REASON + " 个字");
        }
        return PlainText.of(text);
    }

    private static String text(String value, String label) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw refused("「" + label + "」须为 1–" + LONGEST_TEXT + " 个字");
        }
        return PlainText.of(text);
    }

    private static DocumentRefusedException refused(String message) {
        return new DocumentRefusedException(HttpStatus.BAD_REQUEST, message);
    }
}
