package io.hazardflow.hazard.invariant;

/**
 * Something that happens in the district, at random.
 *
 * @param seed decides case, person and what is written into the form
 */
record Move(Kind kind, long seed) {

    enum Kind { REPORT, STEP, STEP_OF_A_STRANGER, BROKEN_FORM, CLAIM, TIME_PASSES, OPEN_PROCEDURE, SEND_BACK }
}
