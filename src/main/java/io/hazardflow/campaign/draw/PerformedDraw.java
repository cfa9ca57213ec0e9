package io.hazardflow.campaign.draw;

/**
 * Document of the event that a draw was made: everything, so that the read models follow from it.
 *
 * @param witness account, or name of somebody without one; null where chance did not decide
 * @param reason  why these objects, where a person named them
 */
record PerformedDraw(DrawParts parts, DrawResult result, String operator, String operatorName, String witness, String witnessUnit,
                     String reason) {
}
