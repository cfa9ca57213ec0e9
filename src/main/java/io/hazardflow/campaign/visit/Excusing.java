package io.hazardflow.campaign.visit;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 免于检查: ends an inspection that is not to be made any more. */
@Component
class Excusing {

    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    Excusing(Ledger ledger, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    public void excuse(Inspection inspection, String reason, Actor actor) {
        ledger.append(new LedgerEntry(inspection.number(), SiteInspection.KEY, SiteInspection.INSPECTION_EXCUSED, actor, Map.of("reason", reason),
            Facts.of("state", InspectionState.EXCUSED.name()).and("reason", reason).and("excusedBy", actor.userId())
                .and("endedAt", clock.instant()).map(), List.of(), List.of()));
        callers.asSystem(() -> {
            runtime.createMessageCorrelation(SiteInspection.INSPECTION_EXCUSED).processInstanceBusinessKey(inspection.number()).correlate();
            return null;
        });
    }
}
