package io.hazardflow.campaign;

/** What a campaign has given out and takes back when it is cancelled; one bean a kind of work. */
public interface WithdrawnWork {

    /**
     * Takes back some of what is still open, in the caller's transaction.
     *
     * @param most how many at once
     * @return how many it took back; fewer than {@code most} when nothing is left
     */
    int withdraw(Campaign campaign, int most);
}
