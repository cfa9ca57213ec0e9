package io.hazardflow.hazard.ending;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;

/** The process {@code exceptional-ending}: its key, element ids and variables. */
public final class ExceptionalEnding {

    static final String KEY = "exceptional-ending";
    public static final String PROPOSE = "propose-ending";
    public static final String APPROVE = "approve-ending";

    static final HazardProcess.Variable<String> KIND = new HazardProcess.Variable<>("endingKind", String.class);
    static final HazardProcess.Variable<String> PROPOSER = new HazardProcess.Variable<>("endingProposer", String.class);
    static final HazardProcess.Variable<String> PROPOSER_POST = new HazardProcess.Variable<>("endingProposerPost", String.class);
    static final HazardProcess.Variable<Boolean> ENDS_CASE = new HazardProcess.Variable<>("endsCase", Boolean.class);

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
