package io.hazardflow.notice;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes work piece by piece, each in a transaction of its own. A piece that fails is put off, so that it does not hold up the others. */
@Component
class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final TransactionTemplate transaction;

    Turns(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes one piece; false when there was none. */
    <T> boolean take(Supplier<Optional<T>> next, Consumer<T> work, Consumer<T> putOff) {
        AtomicReference<T> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> next.get().ifPresent(piece -> {
                taken.set(piece);
                work.accept(piece);
            }));
        } catch (RuntimeException e) {
            if (taken.get() == null) {
                throw e;
            }
            LOG.warn("{} could not be worked on, it will be tried again", taken.get(), e);
            transaction.executeWithoutResult(status -> putOff.accept(taken.get()));
        }
        return taken.get() != null;
    }
}
