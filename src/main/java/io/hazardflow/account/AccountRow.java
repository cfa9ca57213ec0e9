package io.hazardflow.account;

import java.time.Instant;

/** What is known about an account beside the engine; all null for one that has nothing to say. */
public record AccountRow(Instant disabledSince, String disabledBy, String disabledReason, Instant passwordGivenSince,
                         Instant activationUntil, byte[] secret, byte[] pendingSecret, int recoveryCodesLeft, Instant lastSignIn) {

    static final AccountRow NOTHING = new AccountRow(null, null, null, null, null, null, null, 0, null);

    public boolean disabled() {
        return disabledSince != null;
    }

    public boolean hasSecondFactor() {
        return secret != null;
    }
}
