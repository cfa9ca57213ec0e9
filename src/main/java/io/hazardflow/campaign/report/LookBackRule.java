package io.hazardflow.campaign.report;

/**
 * Which campaigns are looked back on and when: a dated row of {@code campaign_look_back}.
 *
 * @param wanted       whether campaigns of the type are looked back on at all
 * @param minDays      first day after the report; @param maxDays last one
 * @param leastObjects enterprises that are looked at even if fewer were drawn
 * @param inspectDays  for the inspections of the look-back; @param sumUpDays for its report
 */
record LookBackRule(boolean wanted, int minDays, int maxDays, int leastObjects, int inspectDays, int sumUpDays, String basis) {
}
