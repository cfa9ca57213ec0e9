package io.hazardflow.ledger;

/** Learns of each event as it is appended, in the transaction of the step, once; never on a rebuild. */
public interface LedgerObserver {

    void appended(LedgerEvent event);
}
