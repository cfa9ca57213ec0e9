package io.hazardflow.hazard.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a verification found, as the decision {@code hazard-triage} takes it. */
@Component
public class Findings {

    private static final int YEAR = 365;

    private final HazardCases cases;
    private final Enterprises enterprises;
    private final Clock clock;

    Findings(HazardCases cases, Enterprises enterprises, Clock clock) {
        this.cases = cases;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** @param verification document of the form {@code verify-hazard} */
    public Map<String, Object> of(JsonNode verification, HazardCase hazard) {
        Map<String, Object> findings = new HashMap<>();
        findings.put("criterionHit", text(verification, "criterionHit"));
        findings.put("mustStopToFix", verification.path("mustStopToFix").asBoolean());
        findings.put("externalCause", verification.path("externalCause").asBoolean());
        findings.put("imminentDanger", hazard.imminentDanger());
        findings.put("mayCauseGroupDeaths", verification.path("mayCauseGroupDeaths").asBoolean());
        findings.put("repeatCount", repeats(hazard, text(verification, "category")));
        findings.put("riskColor", hazard.enterprise() == null ? null
            : enterprises.find(hazard.enterprise()).map(e -> e.profile().riskColor()).orElse(null));
        findings.put("onSiteFixable", verification.path("onSiteFixable").asBoolean());
        findings.put("estFixDays", verification.path("estFixDays").isNumber() ? verification.get("estFixDays").asInt() : null);
        return findings;
    }

    /** How often the same enterprise had a hazard of the category in the 365 days before. */
    public int repeats(HazardCase hazard, String category) {
        return hazard.enterprise() == null ? 0
            : cases.repeats(hazard.enterprise(), category, clock.instant().minus(YEAR, ChronoUnit.DAYS), hazard.number());
    }

    private static String text(JsonNode document, String field) {
        String value = document.path(field).asText("").strip();
        return document.path(field).isNull() || value.isEmpty() ? null : value;
    }
}
