package io.hazardflow.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document as it was issued; only withdrawal and replacement are added later.
 *
 * @param number      such as 津东安责改〔2026〕1号
 * @param post        engine group in whose name it was issued; null when that was none
 * @param token       unguessable part of the address of its check page
 * @param sha256      hex, over the PDF as stored
 * @param replaces    the document that this one corrects; null for none
 * @param replacedBy  the document that corrects this one; null for none
 * @param withdrawnAt when it was withdrawn or replaced; null while it is valid
 */
public record IssuedDocument(UUID id, DocumentType type, String number, String subject, Long eventId, String post, String organ, String addressee,
                             LocalDate date, Instant issuedAt, String token, String sha256, long size, UUID replaces, UUID replacedBy,
                             Instant withdrawnAt, String withdrawnReason) {

    public boolean isValid() {
        return withdrawnAt == null;
    }
}
