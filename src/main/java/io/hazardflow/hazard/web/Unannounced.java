package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Set;

/** Keeps a look-back from whoever belongs to an enterprise until it is over: nobody is to tidy up for it (domain C.1.4). */
public final class Unannounced {

    private static final Set<String> STEPS = Set.of(LookBack.VISIT, LookBack.URGE);

    private Unannounced() {
    }

    static List<OpenTask> tasks(List<OpenTask> open, Caller viewer) {
        return viewer.enterpriseAnywhere() ? open.stream().filter(task -> !STEPS.contains(task.step())).toList() : open;
    }

    public static List<LedgerEvent> events(List<LedgerEvent> events, Caller viewer) {
        if (!viewer.enterpriseAnywhere()) {
            return events;
        }
        int over = events.stream().filter(event -> event.facts().hasNonNull(LookBack.OVER)).mapToInt(LedgerEvent::sequence).max().orElse(0);
        return events.stream().filter(event -> !LookBack.KEY.equals(event.processKey()) || event.sequence() <= over
            || LookBack.RECURRENCE.equals(event.step())).toList();
    }
}
