package io.hazardflow.campaign.web;

import java.time.Instant;
import java.util.List;

/**
 * An inspection in a list; labels are Chinese.
 *
 * @param campaigns that the visit serves, the one that gave it out first
 * @param team      names, the leader first; empty where the department's officers take the visits themselves
 * @param visits    times that officers went there
 * @param found     items that were not compliant
 * @param hazards   cases that came of them
 */
public record InspectionRow(String number, List<Served> campaigns, String enterprise, String enterpriseName, String street, String streetName,
                     String industryLabel, String dept, String deptName, List<String> team, boolean unannounced, String state, String stateLabel,
                     boolean ended, String result, String resultLabel, Instant due, boolean overdue, Instant assignedAt, Instant arrivedAt,
                     Instant endedAt, int visits, Integer found, Integer hazards) {

    /** @param readable whether the reader may open the campaign */
    public record Served(String number, String name, boolean readable) {
    }
}
