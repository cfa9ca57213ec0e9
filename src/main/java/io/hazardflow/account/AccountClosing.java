package io.hazardflow.account;

/** Shuts an account for cases that decide so. */
public interface AccountClosing {

    /**
     * Nobody signs in with the account any more, and its tasks are handed over; in the caller's transaction.
     *
     * @param by account of who decided
     */
    void disable(String userId, String by, String reason);
}
