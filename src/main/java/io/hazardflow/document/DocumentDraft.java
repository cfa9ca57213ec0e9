package io.hazardflow.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a document is to say; number, token and hash are given when it is issued.
 *
 * @param subject     business key of the case
 * @param eventId     ledger event that the document puts on paper: one document of a type an event; null for none
 * @param organ       name of the unit that issues it and whose seal it bears
 * @param addressee   to whom; empty for nobody
 * @param date        of the document, Asia/Shanghai
 * @param content     what its template says, by name: texts, numbers, truth values, lists and maps of these
 * @param signatures  who signs, in the order on the paper
 * @param correctable texts of the content that a correction may change: name to label on the screen
 */
public record DocumentDraft(DocumentType type, String subject, Long eventId, String organ, String addressee, LocalDate date,
                            Map<String, Object> content, List<Signature> signatures, Map<String, String> correctable) {

    public DocumentDraft {
        content = Map.copyOf(content);
        signatures = List.copyOf(signatures);
        correctable = Map.copyOf(correctable);
    }

    /** A draft of which only the addressee can be corrected. */
    public DocumentDraft(DocumentType type, String subject, Long eventId, String organ, String addressee, LocalDate date,
                         Map<String, Object> content, List<Signature> signatures) {
        this(type, subject, eventId, organ, addressee, date, content, signatures, Map.of());
    }

    /**
     * One place to sign.
     *
     * @param label who signs there, such as 执法人员
     * @param name  name in print; null leaves a line for the pen
     * @param drawn evidence id of the signature drawn on a screen; null for a line for the pen
     * @param note  instead of a signature, such as 拒绝签字 with the names of witnesses; null for none
     */
    public record Signature(String label, String name, UUID drawn, String note) {
    }
}
