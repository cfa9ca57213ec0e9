package io.hazardflow.dashboard.score;

import java.math.BigDecimal;

/**
 * What a score is made of.
 *
 * @param points for a rate of one, or off each piece, or pieces needed
 * @param cap    most points off; null where nothing is taken off
 */
record ScorePart(String indicator, Use use, BigDecimal points, BigDecimal cap, String basis) {

    /** How the indicator counts. */
    enum Use {
        /** Points for the rate. */
        SHARE,
        /** Points for what is not of the rate. */
        REST,
        /** Points off a piece. */
        DEDUCTION,
        /** With fewer pieces there is no rank. */
        LEAST
    }

    boolean isRate() {
        return use == Use.SHARE || use == Use.REST;
    }
}
