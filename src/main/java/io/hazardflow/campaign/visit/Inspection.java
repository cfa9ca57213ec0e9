package io.hazardflow.campaign.visit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An inspection as its row has it; what it has not come to yet is null.
 *
 * @param campaign      the campaign that gave it out; others may have joined it
 * @param dept          department whose officers inspect
 * @param leadOfficer   account or certificate number of the officer drawn as leader
 * @param secondOfficer the same of the second
 * @param checklists    {@code id@version}, divided by commas
 * @param accuracy      of the position at arrival, in metres
 * @param arrivalWay    {@code QR} for the sticker's code, {@code MANUAL} without
 * @param visits        times that officers went there
 * @param found         items that were not compliant
 * @param hazards       cases that came of them
 * @param leftAt        end of the visit
 * @param visitor       account of the officer who arrived last
 * @param coOfficer     the second officer: account, or certificate number of one without
 * @param distance      metres between the position at arrival and the registered one; null where one of both is not known
 * @param positionWay   {@code device}, {@code qr} or {@code pin}, see {@code Position}
 * @param content       what was inspected
 * @param resultBasis   why it was suspended or a case filed
 */
public record Inspection(String number, InspectionState state, String campaign, String enterprise, String enterpriseName, String street,
                         String industry, String dept, String leadOfficer, String secondOfficer, boolean unannounced, String checklists,
                         Instant due, Instant assignedAt, Instant arrivedAt, Double lat, Double lng, Integer accuracy, String arrivalWay,
                         Integer visits, Instant leftAt, InspectionResult result, String summary, String attendance, Integer found,
                         Integer fixed, Integer hazards, String siteState, String reason, Instant endedAt, Instant publishedAt,
                         String visitor, String coOfficer, String expert, Integer distance, String positionWay, String content,
                         String resultBasis) {

    public List<String> checklistRefs() {
        return checklists == null || checklists.isBlank() ? List.of() : List.of(checklists.split(","));
    }

    /** The officers drawn for it, by account or certificate number; empty where the department's officers take it themselves. */
    public List<String> team() {
        return Stream.of(leadOfficer, secondOfficer).filter(Objects::nonNull).toList();
    }
}
