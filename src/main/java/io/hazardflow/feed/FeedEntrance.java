package io.hazardflow.feed;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerObserver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks each event for the feed in the transaction of its step, and has the feed looked at once that has committed. */
@Component
class FeedEntrance implements LedgerObserver {

    private final JdbcClient jdbc;
    private final FeedWorker worker;

    FeedEntrance(JdbcClient jdbc, FeedWorker worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    @Override
    public void appended(LedgerEvent event) {
        jdbc.sql("insert into hazardflow.feed_pending (event_id) values (?)").param(event.id()).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
