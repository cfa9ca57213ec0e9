package io.hazardflow.hazard.reopening;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which cases may be opened again, and who ended them. */
@Component
class EndedCases {

    private static final Set<HazardState> REOPENABLE =
        Set.of(HazardState.CLOSED, HazardState.INVALID, HazardState.MERGED, HazardState.CANCELLED);

    private final Ledger ledger;

    EndedCases(Ledger ledger) {
        this.ledger = ledger;
    }

    static boolean reopenable(HazardCase hazard) {
        return REOPENABLE.contains(hazard.state());
    }

    /** Whoever brought the case into the state in which it is. */
    Optional<Actor> endedBy(HazardCase hazard) {
        return ledger.timeline(hazard.number()).stream().filter(event -> hazard.state().name().equals(event.facts().path("state").asText()))
            .reduce((earlier, later) -> later).map(event -> event.actor());
    }
}
