package io.hazardflow.drill.schedule;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.CancellingPosts;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录取消: nobody is to hold the drill any more, in the name of whoever cancelled it. */
@Component
class NoteDrillCancelled implements JavaDelegate {

    private final Drills drills;
    private final CancellingPosts posts;
    private final Callers callers;
    private final Ledger ledger;
    private final Clock clock;

    NoteDrillCancelled(Drills drills, CancellingPosts posts, Callers callers, Ledger ledger, Clock clock) {
        this.drills = drills;
        this.posts = posts;
        this.callers = callers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        String reason = Objects.requireNonNullElse(EmergencyDrill.CANCEL_REASON.in(execution), "");
        Facts facts = Facts.of("state", DrillState.CANCELLED.name()).and("cancelledAt", clock.instant()).and("cancelReason", reason);
        ledger.append(new LedgerEntry(drill.number(), EmergencyDrill.KEY, EmergencyDrill.NOTE_DRILL_CANCELLED,
            actor(drill, EmergencyDrill.CANCELLED_BY.in(execution)), Map.of("reason", reason), facts.map(), List.of(), List.of()));
    }

    private Actor actor(Drill drill, String account) {
        return account == null || Actor.SYSTEM.userId().equals(account) ? Actor.SYSTEM : callers.byId(account).actingFor(posts.of(drill));
    }
}
