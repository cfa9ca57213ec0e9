package io.hazardflow.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a document is to say; number, token and hash are given when it is issued.
 *
 * @param subject   business key of the case
 * @param eventId   ledger event that the document puts on paper: one document of a type an event
 * @param organ     name of the unit that issues it and whose seal it bears
 * @param addressee to whom
 * @param date      of the document, Asia/Shanghai
 * @param content   what its template says, by name: texts, numbers, lists and maps of these
 * @param signatures who signs, in the order on the paper
 */
public record DocumentDraft(DocumentType type, String subject, Long eventId, String organ, String addressee, LocalDate date,
                            Map<String, Object> content, List<Signature> signatures) {

    public DocumentDraft {
        content = Map.copyOf(content);
        signatures = List.copyOf(signatures);
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
