package io.hazardflow.ledger;

import java.util.List;

/** Compares what hangs on the ledger with the ledger; each capability with a read model of its own brings one. */
public interface IntegrityCheck {

    List<IntegrityFinding> check();
}
