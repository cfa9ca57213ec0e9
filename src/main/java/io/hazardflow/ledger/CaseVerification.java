package io.hazardflow.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the chain of one case and compares it with the seals that list it. */
@Service
public class CaseVerification {

    private final JdbcClient jdbc;
    private final SealStore seals;

    CaseVerification(JdbcClient jdbc, SealStore seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** What is wrong with the records of a case; empty when they are intact. */
    @Transactional(readOnly = true)
    public List<LedgerFinding> findings(String subject) {
        LedgerFindings findings = new LedgerFindings();
        ChainCheck chain = new ChainCheck(findings);
        jdbc.sql("select * from hazardflow.ledger_event where subject = :subject order by sequence").param("subject", subject)
            .query(ChainedEvents.MAPPER).list().forEach(chain::next);
        seals.lost(subject).map(LedgerFinding::lost).ifPresent(findings::add);
        return findings.first();
    }
}
