package io.hazardflow.account;

/** Gives back what a person had in hand, so that no task is left with somebody who cannot do it any more. */
public interface LeaverHandover {

    /**
     * Called in the transaction that disables the account, without an engine authentication.
     *
     * @param by     account of the administrator
     * @param reason in his words
     * @return how many tasks went back to their posts
     */
    int handOver(String userId, String by, String reason);
}
