package io.hazardflow.campaign.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An object of a campaign in a list; labels are Chinese.
 *
 * @param position   place in the frozen pool
 * @param team       names, the leader first
 * @param mergedWith campaign with which the visit is made
 * @param inspection number of the visit, null when there is none or the reader may not open it
 */
record ObjectRow(String enterprise, String name, int position, String street, String streetName, String industryLabel, BigDecimal areaM2,
                 String riskColor, String creditGrade, LocalDate lastInspected, int complaints, String choice, String choiceLabel, String stratum,
                 Integer drawNo, Integer rank, List<String> team, String mergedWith, String reason, String inspection, String state,
                 String stateLabel, String result, String resultLabel, Instant due, boolean overdue, Instant arrivedAt, Instant endedAt,
                 Integer found, Integer hazards) {
}
