package io.hazardflow.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What of an event leaves the house: how the case stands, nothing that somebody typed, nobody's name or account, and not where a report came
 * from, since that tells of whoever reported.
 */
final class OpenFacts {

    static final Set<String> NAMES = Set.of("state", "level", "subGrade", "category", "enterprise", "street", "industry", "dept",
        "imminentDanger", "criterionHit", "rung", "rejectCount", "reportedAt", "verifiedAt", "orderedAt", "acknowledgedAt", "feedbackAt",
        "reviewedAt", "passedAt", "closedAt", "firstDeadline", "deadline", "redoDeadline", "emergencyState", "mergedInto", "publish");

    private OpenFacts() {
    }

    static Map<String, JsonNode> of(JsonNode facts) {
        Map<String, JsonNode> open = new LinkedHashMap<>();
        facts.fields().forEachRemaining(fact -> {
            if (NAMES.contains(fact.getKey()) && fact.getValue().isValueNode()) {
                open.put(fact.getKey(), fact.getValue());
            }
        });
        return open;
    }
}
