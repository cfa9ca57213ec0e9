package io.hazardflow.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document in the list of a case.
 *
 * @param title           name of its type
 * @param withdrawnReason null while it is valid
 * @param replaces        number of the document that it corrects; null for none
 * @param replacedBy      number of the document that corrects it; null for none
 * @param checkPath       page of the portal that says whether it is genuine
 * @param mayRead         whether the caller may open it
 * @param mayChange       whether the caller may withdraw or correct it now
 */
public record DocumentView(UUID id, DocumentType type, String title, String number, String organ, LocalDate date, Instant issuedAt,
                           DocumentState state, Instant withdrawnAt, String withdrawnReason, String replaces, String replacedBy, long size,
                           String sha256, String checkPath, boolean mayRead, boolean mayChange) {
}
