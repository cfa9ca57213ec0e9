package io.hazardflow.campaign.web;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A campaign in a list; labels are Chinese.
 *
 * @param late     past the end of its inspections while some are open
 * @param holder   person or post that has to act now, null when nobody has
 * @param progress in objects, as far as the reader sees them
 */
record CampaignRow(String number, String name, String type, String typeLabel, String mode, String modeLabel, String state, String stateLabel,
                   boolean ended, boolean suspended, boolean unannounced, String leadDept, String leadDeptName, LocalDate periodFrom,
                   LocalDate periodTo, LocalDate inspectUntil, Instant plannedAt, boolean late, String holder,
                   CampaignProgressNumbers.Numbers progress) {
}
