package io.hazardflow.campaign.report;

import java.time.Instant;

/** A hazard of a campaign that has not passed review: it lives on when the campaign ends, and is listed. */
public record OpenHazard(String number, String title, String level, String state, String enterpriseName, String street, Instant deadline, boolean overdue) {
}
