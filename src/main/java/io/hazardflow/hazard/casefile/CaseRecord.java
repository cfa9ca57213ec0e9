package io.hazardflow.hazard.casefile;

import io.hazardflow.document.IssuedDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one case file is made of.
 *
 * @param cover     what stands on the first page, by name
 * @param sections  data, events and the check of the ledger, by name, for the template
 * @param photos    in the order of their numbers
 * @param documents that the viewer may read, in force or not, oldest first
 */
record CaseRecord(String number, Map<String, Object> cover, Map<String, Object> sections, List<Photo> photos, List<IssuedDocument> documents) {

    /** @param facts lines below the picture */
    record Photo(int serial, UUID id, String title, List<String> facts) {
    }
}
