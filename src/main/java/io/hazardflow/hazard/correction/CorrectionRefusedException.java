package io.hazardflow.hazard.correction;

/** What was asked does not fit the case as it stands; the message says why to the user. */
class CorrectionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorrectionRefusedException(String reason) {
        super(reason);
    }
}
