package io.hazardflow.campaign.visit;

/**
 * An object of a campaign that is to be visited.
 *
 * @param leadOfficer   drawn leader, by account or certificate number; null where no team was drawn
 * @param secondOfficer drawn second officer
 * @param mergedWith    campaign whose visit serves this one too (综合查一次); null for none
 */
record VisitObject(String enterprise, String leadOfficer, String secondOfficer, String mergedWith) {
}
