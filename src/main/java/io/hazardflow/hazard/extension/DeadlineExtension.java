package io.hazardflow.hazard.extension;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code deadline-extension}: its element ids and variables. */
public final class DeadlineExtension {

    public static final String REQUEST_EXTENSION = "request-extension";
    public static final String DECIDE_EXTENSION = "decide-extension";
    static final String DECISION = "extension-limit";

    /** The day asked for, at its end. */
    static final ProcessVariable<Date> REQUESTED = new ProcessVariable<>("requestedDeadline", Date.class);
    static final ProcessVariable<Date> REQUESTED_AT = new ProcessVariable<>("requestedAt", Date.class);
    static final ProcessVariable<String> APPROVER = new ProcessVariable<>("approver", String.class);
    static final ProcessVariable<String> NEXT_APPROVER = new ProcessVariable<>("nextApprover", String.class);
    static final ProcessVariable<Integer> DECIDE_WITHIN = new ProcessVariable<>("decideWithin", Integer.class);
    static final ProcessVariable<String> DECIDE_UNIT = new ProcessVariable<>("decideUnit", String.class);
    static final ProcessVariable<Boolean> GRANTED = new ProcessVariable<>("granted", Boolean.class);
    static final ProcessVariable<Date> GRANTED_DEADLINE = new ProcessVariable<>("grantedDeadline", Date.class);

    private DeadlineExtension() {
    }
}
