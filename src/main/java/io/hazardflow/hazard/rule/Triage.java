package io.hazardflow.hazard.rule;

import io.hazardflow.hazard.SubGrade;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lowest grade that the rules allow for what a verifier has found; a person may only raise it (domain C.1.1). */
@Component
public class Triage {

    private final Decisions decisions;

    Triage(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param basis why, in words for the user */
    public record Floor(SubGrade subGrade, String basis) {
    }

    /** @param findings inputs of the decision {@code hazard-triage}; missing ones count as "not found" */
    public Floor floor(Map<String, Object> findings) {
        Map<String, Object> row = decisions.row("hazard-triage", findings);
        return new Floor(SubGrade.valueOf((String) row.get("subGrade")), (String) row.get("basis"));
    }
}
