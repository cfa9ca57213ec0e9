package io.hazardflow.hazard.objection;

import io.hazardflow.platform.ProcessVariable;

/** The process {@code order-objection}: its element ids and its variable. */
public final class OrderObjection {

    public static final String RAISE_OBJECTION = "raise-objection";
    public static final String REVIEW_OBJECTION = "review-objection";
    public static final String DECIDE_OBJECTION = "decide-objection";

    static final String LIMIT = "order-objection";

    static final ProcessVariable<String> DECISION = new ProcessVariable<>("objectionDecision", String.class);

    /** What becomes of the order. */
    enum Decision { UPHELD, AMENDED, WITHDRAWN }

    private OrderObjection() {
    }
}
