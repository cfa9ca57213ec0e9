package io.hazardflow.registry;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes {@link RegistryChanged} known once the change is committed. */
@Component
class RegistryChanges {

    private final ApplicationEventPublisher events;

    RegistryChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** At once, or when the transaction of the caller has been committed. */
    void in(String dataset) {
        RegistryChanged changed = new RegistryChanged(dataset);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(changed);
            }
        });
    }
}
