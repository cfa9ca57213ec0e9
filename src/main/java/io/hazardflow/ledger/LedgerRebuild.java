package io.hazardflow.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Empties the read models and fills them again from the ledger; others see the old ones until it is done, and steps wait. */
@Service
public class LedgerRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRebuild.class);

    private final LedgerScan scan;
    private final LedgerLock lock;
    private final ObjectProvider<LedgerProjection> projections;

    LedgerRebuild(LedgerScan scan, LedgerLock lock, ObjectProvider<LedgerProjection> projections) {
        this.scan = scan;
        this.lock = lock;
        this.projections = projections;
    }

    /** Fills a read model that came into being after the cases; number of events replayed. */
    @Transactional
    public long fill(LedgerProjection projection) {
        lock.stopWriting();
        projection.clear();
        long events = replay(List.of(projection));
        LOG.info("Filled {} from {} ledger events", projection.getClass().getSimpleName(), events);
        return events;
    }

    /** Number of events replayed. If one read model refuses an event, all stay as they were. */
    @Transactional
    public long rebuild() {
        lock.stopWriting();
        List<LedgerProjection> all = projections.orderedStream().toList();
        all.forEach(LedgerProjection::clear);
        long events = replay(all);
        LOG.info("Rebuilt {} read models from {} ledger events", all.size(), events);
        return events;
    }

    private long replay(List<LedgerProjection> projections) {
        long[] events = {0};
        scan.each("select * from hazardflow.ledger_event order by id", row -> {
            LedgerEvent event = ChainedEvents.MAPPER.mapRow(row, 0).event();
            projections.stream().filter(projection -> projection.follows(event.processKey())).forEach(projection -> projection.apply(event));
            events[0]++;
        });
        return events[0];
    }
}
