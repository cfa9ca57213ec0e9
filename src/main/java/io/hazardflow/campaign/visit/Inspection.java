package io.hazardflow.campaign.visit;

import java.time.Instant;
import java.util.List;

/**
 * An inspection as its row has it; what it has not come to yet is null.
 *
 * @param campaign      the campaign that gave it out; others may have joined it
 * @param dept          department whose officers inspect
 * @param leadOfficer   account or certificate number of the officer drawn as leader
 * @param secondOfficer the same of the second
 * @param checklists    {@code id@version}, divided by commas
 * @param accuracy      of the position at arrival, in metres
 * @param arrivalWay    {@code QR} or {@code MANUAL}
 * @param visits        times that officers went there
 * @param found         items that were not compliant
 * @param hazards       cases that came of them
 * @param leftAt        end of the visit
 */
public record Inspection(String number, InspectionState state, String campaign, String enterprise, String enterpriseName, String street,
                         String industry, String dept, String leadOfficer, String secondOfficer, boolean unannounced, String checklists,
                         Instant due, Instant assignedAt, Instant arrivedAt, Double lat, Double lng, Integer accuracy, String arrivalWay,
                         Integer visits, Instant leftAt, InspectionResult result, String summary, String attendance, Integer found,
                         Integer fixed, Integer hazards, String siteState, String reason, Instant endedAt, Instant publishedAt) {

    public List<String> checklistRefs() {
        return checklists == null ? List.of() : List.of(checklists.split(","));
    }
}
