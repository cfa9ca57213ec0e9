package io.hazardflow.ledger;

import java.util.ArrayList;
import java.util.List;

/** Counts all findings and keeps the first ones, so that a ruined ledger does not fill the memory. */
final class LedgerFindings {

    private static final int KEPT = 100;

    private final List<LedgerFinding> first = new ArrayList<>();
    private long count;

    void add(LedgerFinding finding) {
        count++;
        if (first.size() < KEPT) {
            first.add(finding);
        }
    }

    long count() {
        return count;
    }

    List<LedgerFinding> first() {
        return List.copyOf(first);
    }
}
