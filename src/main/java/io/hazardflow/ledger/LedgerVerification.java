package io.hazardflow.ledger;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks every chain and every seal on one snapshot of the database and tells what was changed or taken out. */
@Service
public class LedgerVerification {

    private final LedgerScan scan;
    private final SealStore seals;
    private final Clock clock;

    LedgerVerification(LedgerScan scan, SealStore seals, Clock clock) {
        this.scan = scan;
        this.seals = seals;
        this.clock = clock;
    }

    /** Reads the whole ledger twice, in constant memory; nobody waits for it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LedgerReport verify() {
        LedgerFindings findings = new LedgerFindings();
        ChainCheck chains = new ChainCheck(findings);
        scan.each("select * from hazardflow.ledger_event order by subject, sequence",
            row -> chains.next(ChainedEvents.MAPPER.mapRow(row, 0)));
        List<LedgerSeal> made = seals.all();
        checkSeals(made, findings);
        seals.lost().forEach(head -> findings.add(LedgerFinding.lost(head)));
        return new LedgerReport(findings.count() == 0, clock.instant(), chains.cases(), chains.events(), made.size(), findings.count(),
            findings.first(), made.isEmpty() ? null : made.get(made.size() - 1));
    }

    private void checkSeals(List<LedgerSeal> made, LedgerFindings findings) {
        String previousRoot = Sha256.NOTHING;
        long after = 0;
        for (LedgerSeal seal : made) {
            if (!seal.previousRoot().equals(previousRoot)) {
                findings.add(LedgerFinding.brokenSeal(seal, "没有接上前一次封存"));
            }
            SealStore.Heads heads = seals.heads(after, seal.upToEventId(), seal.previousRoot());
            if (heads.count() != seal.heads() || !heads.root().equals(seal.root())) {
                findings.add(LedgerFinding.brokenSeal(seal, "与台账不符：封存 %d 件、现有 %d 件，其中有案件或记录缺失、多出或被改动"
                    .formatted(seal.heads(), heads.count())));
            }
            if (seal.listed() && !seals.listed(seal).root().equals(seal.root())) {
                findings.add(LedgerFinding.brokenSeal(seal, "的案件清单被改动"));
            }
            previousRoot = seal.root();
            after = seal.upToEventId();
        }
    }
}
