package io.hazardflow.ledger;

/** A read model kept by its capability: everything in it comes from ledger events, so it can be emptied and rebuilt from them. */
public interface LedgerProjection {

    /** Whether this read model takes anything from the events of a process. */
    boolean follows(String processKey);

    /** Brings the read model up to date, in the transaction of the append. Runs again, in order, on a rebuild. */
    void apply(LedgerEvent event);

    /** Empties what came from events, before a rebuild. */
    void clear();
}
