package io.hazardflow.account;

/** What happens to the open tasks of somebody whose account is shut (domain C.0, leaver rule). */
public interface LeaverHandover {

    /**
     * Gives the person's tasks back to their posts and tells the leaders of his units, in the caller's transaction.
     *
     * @param by     account of who shut the account
     * @param reason in words, as the leaders will read it
     * @return how many tasks were given back
     */
    int handOver(String userId, String by, String reason);
}
