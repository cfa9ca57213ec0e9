package io.hazardflow.hazard.lookback;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseVariables;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Draws look-backs at the closure, records the draw, and computes it again on request. */
@Component
public class LookBackDraws {

    private final Ledger ledger;
    private final SamplingTable table;
    private final CaseVariables variables;
    private final RuntimeService runtime;
    private final Callers callers;

    LookBackDraws(Ledger ledger, SamplingTable table, CaseVariables variables, @Lazy RuntimeService runtime, Callers callers) {
        this.ledger = ledger;
        this.table = table;
        this.variables = variables;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** What the ledger recorded of the last draw. */
    record Recorded(String table, String seed, int draw, int percent, Instant due) {

        boolean agreesWith(LookBackDraw again) {
            return table.equals(again.table()) && seed.equals(again.seed()) && draw == again.draw() && percent == again.percent()
                && (due == null ? !again.drawn() : due.equals(again.due()));
        }
    }

    record Check(Recorded recorded, LookBackDraw again) {
    }

    /** In the transaction of the closure; a case that is drawn gets its process. */
    public void draw(HazardCase hazard) {
        String version = table.current();
        ClosedCase closed = ClosedCase.of(ledger.timeline(hazard.number()))
            .orElseThrow(() -> new IllegalStateException("case " + hazard.number() + " was not closed"));
        LookBackDraw draw = LookBackDraw.of(closed, version, table.row(version, closed.inputs()));
        ledger.append(new LedgerEntry(hazard.number(), LookBack.KEY, LookBack.DRAWN, Actor.SYSTEM, null, facts(draw).map(), List.of(),
            List.of("look-back-sample：" + draw.basis())));
        if (draw.drawn()) {
            start(hazard, draw.due());
        }
    }

    /** The last draw of a case beside the same computed again from the ledger; empty when none was made. */
    Optional<Check> check(String caseNumber) {
        List<LedgerEvent> events = ledger.timeline(caseNumber);
        Optional<LedgerEvent> drawn = events.stream().filter(event -> LookBack.DRAWN.equals(event.step())).reduce((earlier, later) -> later);
        return drawn.flatMap(event -> {
            Recorded recorded = recorded(event.facts());
            return ClosedCase.of(events.subList(0, event.sequence() - 1))
                .map(closed -> new Check(recorded, LookBackDraw.of(closed, recorded.table(), table.row(recorded.table(), closed.inputs()))));
        });
    }

    private static Facts facts(LookBackDraw draw) {
        return Facts.of("lookBackTable", draw.table()).and("lookBackSeed", draw.seed()).and("lookBackDraw", draw.draw())
            .and("lookBackPercent", draw.percent()).and("lookBackDue", draw.due()).and("lookBackVisits", draw.drawn() ? 0 : null)
            .and("lookBackResult", null).and(LookBack.OVER, null);
    }

    private static Recorded recorded(JsonNode facts) {
        return new Recorded(facts.path("lookBackTable").asText(), facts.path("lookBackSeed").asText(), facts.path("lookBackDraw").asInt(),
            facts.path("lookBackPercent").asInt(), facts.hasNonNull("lookBackDue") ? Instant.parse(facts.get("lookBackDue").asText()) : null);
    }

    private void start(HazardCase hazard, Instant due) {
        Map<String, Object> all = Facts.of(LookBack.DAY, Date.from(due)).and(LookBack.VISITS, 0).map();
        all.putAll(variables.of(hazard));
        all.put(HazardProcess.IMMINENT_DANGER.name(), false);
        callers.asSystem(() -> runtime.createMessageCorrelation(LookBack.DRAWN).processInstanceBusinessKey(hazard.number())
            .setVariables(all).correlateStartMessage());
    }
}
