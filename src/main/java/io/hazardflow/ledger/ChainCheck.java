package io.hazardflow.ledger;

/** Follows the chains event by event, in the order of subject and sequence, keeping only the link before. */
final class ChainCheck {

    private final LedgerFindings findings;
    private LedgerEvent previous;
    private long cases;
    private long events;

    ChainCheck(LedgerFindings findings) {
        this.findings = findings;
    }

    void next(ChainedEvent link) {
        LedgerEvent event = link.event();
        boolean sameCase = previous != null && previous.subject().equals(event.subject());
        int expected = sameCase ? previous.sequence() + 1 : 1;
        String expectedLink = sameCase ? previous.hash() : Sha256.NOTHING;
        if (event.sequence() != expected) {
            findings.add(LedgerFinding.gap(event, expected));
        } else if (!link.previousHash().equals(expectedLink)) {
            findings.add(LedgerFinding.brokenLink(event));
        }
        if (!event.hash().equals(link.expectedHash())) {
            findings.add(LedgerFinding.altered(event));
        }
        cases += sameCase ? 0 : 1;
        events++;
        previous = event;
    }

    long cases() {
        return cases;
    }

    long events() {
        return events;
    }
}
