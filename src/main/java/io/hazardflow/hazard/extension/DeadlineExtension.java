package io.hazardflow.hazard.extension;

import io.hazardflow.hazard.HazardProcess.Variable;
import java.util.Date;

/** The process {@code deadline-extension}: its element ids and variables. */
public final class DeadlineExtension {

    public static final String REQUEST_EXTENSION = "request-extension";
    public static final String DECIDE_EXTENSION = "decide-extension";
    static final String DECISION = "extension-limit";

    /** The day asked for, at its end. */
    static final Variable<Date> REQUESTED = new Variable<>("requestedDeadline", Date.class);
    static final Variable<Date> REQUESTED_AT = new Variable<>("requestedAt", Date.class);
    static final Variable<String> APPROVER = new Variable<>("approver", String.class);
    static final Variable<String> NEXT_APPROVER = new Variable<>("nextApprover", String.class);
    static final Variable<Integer> DECIDE_WITHIN = new Variable<>("decideWithin", Integer.class);
    static final Variable<String> DECIDE_UNIT = new Variable<>("decideUnit", String.class);
    static final Variable<Boolean> GRANTED = new Variable<>("granted", Boolean.class);
    static final Variable<Date> GRANTED_DEADLINE = new Variable<>("grantedDeadline", Date.class);

    private DeadlineExtension() {
    }
}
