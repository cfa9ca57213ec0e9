package io.hazardflow.subscription;

import io.hazardflow.access.Callers;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the delivery of a system that has events waiting and none under way. */
@Component
class DeliveryRounds {

    private final SubscriptionProperties properties;
    private final SubscriberTable table;
    private final Batches batches;
    private final RuntimeService runtime;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final boolean background;

    DeliveryRounds(SubscriptionProperties properties, SubscriberTable table, Batches batches, @Lazy RuntimeService runtime, Callers callers,
                   TransactionTemplate transaction, @Value("${hazardflow.subscription.background:true}") boolean background) {
        this.properties = properties;
        this.table = table;
        this.batches = batches;
        this.runtime = runtime;
        this.callers = callers;
        this.transaction = transaction;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.subscription.look:5s}", initialDelayString = "${hazardflow.subscription.look:5s}")
    void watch() {
        if (background) {
            look();
        }
    }

    void look() {
        properties.subscribers().forEach((id, settings) -> transaction.executeWithoutResult(status -> look(id, settings)));
    }

    private void look(String id, SubscriptionProperties.Subscriber settings) {
        table.register(id, settings.from() == null ? batches.newest() : settings.from());
        table.lockedUnlessBusy(id).filter(position -> settings.isPushed()).ifPresent(position -> {
            EventBatch next = batches.after(id, settings, position, 1);
            if (next.isEmpty()) {
                table.advance(id, next.last(), 0);
            } else if (callers.asSystem(() -> isIdle(id))) {
                callers.asSystem(() -> runtime.createMessageCorrelation(EventDelivery.WAITING).processInstanceBusinessKey(id)
                    .correlateStartMessage());
            }
        });
    }

    private boolean isIdle(String id) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(EventDelivery.KEY).processInstanceBusinessKey(id).count() == 0;
    }
}
