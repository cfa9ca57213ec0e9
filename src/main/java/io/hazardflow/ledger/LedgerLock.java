package io.hazardflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders the writers of the ledger over all nodes; every lock is given back when the transaction ends. */
@Component
class LedgerLock {

    private static final int LEDGER = 0x4C454447;
    private static final int WRITING = 1;
    private static final int SEALING = 2;

    private final JdbcClient jdbc;

    LedgerLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer a case; writers of different cases do not wait for each other. */
    void write(String subject) {
        jdbc.sql("select pg_advisory_xact_lock_shared(%d, %d), pg_advisory_xact_lock(hashtextextended(:subject, %d))"
            .formatted(LEDGER, WRITING, LEDGER)).param("subject", subject).query(row -> { });
    }

    /** Waits until no transaction has an event that is not committed, and lets none begin one. */
    void stopWriting() {
        take("select pg_advisory_xact_lock(%d, %d)".formatted(LEDGER, WRITING));
    }

    /** The same, but gives up with an exception after the time. */
    void stopWriting(String patience) {
        jdbc.sql("select set_config('lock_timeout', :patience, true)").param("patience", patience).query(row -> { });
        stopWriting();
    }

    /** One sealer at a time. */
    void seal() {
        take("select pg_advisory_xact_lock(%d, %d)".formatted(LEDGER, SEALING));
    }

    private void take(String sql) {
        jdbc.sql(sql).query(row -> { });
    }
}
