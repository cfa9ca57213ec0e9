package io.hazardflow.hazard.news;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerObserver;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transaction has recorded of a case so far. */
@Component
class StepsOfTransaction implements LedgerObserver {

    /**
     * One step.
     *
     * @param id of its ledger event
     */
    record Step(long id, String subject, String step) {
    }

    @Override
    public void appended(LedgerEvent event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            recorded().steps.add(new Step(event.id(), event.subject(), event.step()));
        }
    }

    /** Oldest first. */
    List<Step> of(String subject) {
        return TransactionSynchronizationManager.getResource(this) instanceof Recorded recorded
            ? recorded.steps.stream().filter(step -> step.subject().equals(subject)).toList() : List.of();
    }

    private Recorded recorded() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Recorded recorded) {
            return recorded;
        }
        Recorded fresh = new Recorded();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Recorded implements TransactionSynchronization {

        private final List<Step> steps = new ArrayList<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(StepsOfTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(StepsOfTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(StepsOfTransaction.this);
        }
    }
}
