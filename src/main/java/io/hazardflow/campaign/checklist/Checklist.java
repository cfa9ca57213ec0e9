package io.hazardflow.campaign.checklist;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a checklist; a version that was used is never changed.
 *
 * @param sector     field of supervision ("消防")
 * @param industries codes of the industries that it is meant for; empty for all
 */
public record Checklist(String id, String version, String title, String sector, List<String> industries, LocalDate effectiveFrom,
                        LocalDate effectiveTo, List<ChecklistItem> items) {

    public String ref() {
        return id + "@" + version;
    }
}
