package io.hazardflow.hazard.news;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerObserver;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which steps of a case the running transaction has recorded so far. */
@Component
class StepsOfTransaction implements LedgerObserver {

    /** A step of a case. */
    private record Step(String subject, String step) {
    }

    @Override
    public void appended(LedgerEvent event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            recorded().steps.add(new Step(event.subject(), event.step()));
        }
    }

    Set<String> of(String subject) {
        Set<String> found = new HashSet<>();
        if (TransactionSynchronizationManager.getResource(this) instanceof Recorded recorded) {
            recorded.steps.stream().filter(step -> step.subject().equals(subject)).map(Step::step).forEach(found::add);
        }
        return found;
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

        private final Set<Step> steps = new HashSet<>();

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
