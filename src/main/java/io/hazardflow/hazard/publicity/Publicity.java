package io.hazardflow.hazard.publicity;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the result of a closed case is made known, and how much of it (decision {@code publicity}, domain C.1 step 17). */
@Component
public class Publicity {

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    Publicity(Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param facts what the hazard list keeps; @param basis what decided */
    public record Decided(Facts facts, List<String> basis) {
    }

    public Decided decide(HazardCase hazard) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> row = decisions.row("publicity",
            Map.of("decidedOn", today.toString(), "level", hazard.level().name(), "source", hazard.source().name()));
        Facts facts = Facts.of("publicity", row.get("where")).and("publicFields", row.get("fields")).and("publicMask", row.get("mask"))
            .and("publicBy", workingDays.plus(today, ((Number) row.get("withinDays")).intValue()));
        return new Decided(facts, List.of("publicity：" + row.get("basis")));
    }
}
