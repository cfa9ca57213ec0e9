package io.hazardflow.hazard.ending;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.platform.ProcessVariable;

/** The process {@code exceptional-ending}: its key, element ids and variables. */
public final class ExceptionalEnding {

    static final String KEY = "exceptional-ending";
    public static final String PROPOSE = "propose-ending";
    public static final String APPROVE = "approve-ending";

    static final ProcessVariable<String> KIND = new ProcessVariable<>("endingKind", String.class);
    static final ProcessVariable<String> PROPOSER = new ProcessVariable<>("endingProposer", String.class);
    static final ProcessVariable<String> PROPOSER_POST = new ProcessVariable<>("endingProposerPost", String.class);
    static final ProcessVariable<Boolean> ENDS_CASE = new ProcessVariable<>("endsCase", Boolean.class);

    private ExceptionalEnding() {
    }

    /** What is proposed; a referral for penalty does not end the case. */
    enum Kind {
        SHUT_DOWN(HazardState.SHUT_DOWN),
        CANCELLED(HazardState.CANCELLED),
        TRANSFERRED(HazardState.TRANSFERRED),
        PENALTY_REFERRAL(null);

        private final HazardState state;

        Kind(HazardState state) {
            this.state = state;
        }

        boolean endsCase() {
            return state != null;
        }

        /** Null for what does not end the case. */
        HazardState state() {
            return state;
        }
    }
}
