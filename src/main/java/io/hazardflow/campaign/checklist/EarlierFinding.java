package io.hazardflow.campaign.checklist;

import java.time.LocalDate;

/**
 * What was found on an item at the same place before.
 *
 * @param result in words
 * @param note   what was wrong, or null
 * @param hazard number of the case that came of it, or null
 * @param state  how far that case is, in words, or null
 */
public record EarlierFinding(LocalDate on, String result, String note, String hazard, String state) {
}
