package io.hazardflow.campaign.report;

/**
 * An enterprise at which a campaign found hazards.
 *
 * @param percent  rate of the decision {@code look-back-sample} for its worst hazard
 * @param reason   what was found, as officers are told
 * @param officers who were there, divided by commas; null for none
 */
record LookBackCandidate(String enterprise, int percent, String reason, String officers) {
}
