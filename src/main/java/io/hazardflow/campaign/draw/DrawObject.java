package io.hazardflow.campaign.draw;

/**
 * An enterprise of the pool that takes part in a draw.
 *
 * @param creditGrade A to D, null for one that nobody has graded
 * @param stratum     those of one stratum are drawn among each other
 * @param weight      tickets in the draw; 0 for one that is inspected in any case
 */
record DrawObject(String enterprise, String industry, String creditGrade, String stratum, int weight) {

    boolean isMust() {
        return weight == 0;
    }
}
