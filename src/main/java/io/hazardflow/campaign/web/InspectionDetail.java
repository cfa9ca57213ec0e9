package io.hazardflow.campaign.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hazardflow.hazard.web.OpenStep;
import java.time.Instant;
import java.util.List;

/**
 * One inspection with all that its page shows; the fields of {@link InspectionRow} come first.
 *
 * @param accuracy of the position at arrival, in metres
 * @param distance from the position in the register, in metres; null where one of the two is not known
 * @param visitors names of the officers who were there
 * @param items    in the order of the checklists
 */
record InspectionDetail(@JsonUnwrapped InspectionRow row, String address, List<CampaignDetail.Sheet> checklists, Double lat, Double lng, Integer accuracy,
                        String arrivalWay, Integer distance, Instant leftAt, String content, String summary, String attendance, String siteState,
                        String resultBasis, String reason, List<String> visitors, String expert, Integer fixed, Instant publishedAt,
                        List<ItemRow> items, List<OpenStep> current, boolean mayExcuse) {

    /**
     * What was found on one item.
     *
     * @param checklist title of the checklist, null for what stands on none
     * @param fixed     put right while the officers were there
     * @param hazard    case that came of it, null when there is none or the reader may not open it
     */
    record ItemRow(String checklist, String item, String aspect, String text, String result, String resultLabel, String note, boolean fixed,
                   Case hazard) {
    }

    record Case(String number, String title, String state, String stateLabel, String level, String subGrade) {
    }
}
