package io.hazardflow.campaign.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * One inspection with all that its page shows; the fields of {@link InspectionRow} come first.
 *
 * @param accuracy of the position at arrival, in metres
 * @param distance from the position in the register, in metres; null where one of the two is not known
 */
record InspectionDetail(@JsonUnwrapped InspectionRow row, String address, List<CampaignDetail.Sheet> checklists, Double lat, Double lng, Integer accuracy,
                        String arrivalWay, Integer distance, Instant leftAt, String summary, String attendance, String siteState, String reason,
                        Integer fixed, Instant publishedAt, List<OpenStep> current, boolean mayExcuse) {
}
