package io.hazardflow.campaign.checklist;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a checklist; a version that is in force or in use is never changed.
 *
 * @param sector     field of supervision ("消防")
 * @param department code of the department that keeps it
 * @param industries codes of the industries that it is meant for; empty for all
 * @param note       what a reader should know, or null
 */
public record Checklist(String id, String version, String title, String sector, String department, List<String> industries, LocalDate effectiveFrom,
                        LocalDate effectiveTo, String note, List<ChecklistItem> items) {

    public String ref() {
        return id + "@" + version;
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
