package io.hazardflow.ledger;

import java.util.List;
import java.util.Optional;

/** The append-only record of every step of every case (隐患台账), written in the transaction of the step. */
public interface Ledger {

    /** Appends the step to its subject's hash chain and hands it to the read models of its process. */
    LedgerEvent append(LedgerEntry entry);

    Optional<LedgerEvent> find(long id);

    /** All events of a case, oldest first; empty for an unknown subject. */
    List<LedgerEvent> timeline(String subject);
}
