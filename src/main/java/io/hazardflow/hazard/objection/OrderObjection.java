package io.hazardflow.hazard.objection;

import io.hazardflow.hazard.HazardProcess.Variable;

/** The process {@code order-objection}: its element ids and its variable. */
public final class OrderObjection {

    public static final String RAISE_OBJECTION = "raise-objection";
    public static final String REVIEW_OBJECTION = "review-objection";
    public static final String DECIDE_OBJECTION = "decide-objection";

    static final String LIMIT = "order-objection";

    static final Variable<String> DECISION = new Variable<>("objectionDecision", String.class);

    /** What becomes of the order. */
    enum Decision { UPHELD, AMENDED, WITHDRAWN }

    private OrderObjection() {
    }
}
