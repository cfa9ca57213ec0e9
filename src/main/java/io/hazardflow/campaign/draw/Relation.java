package io.hazardflow.campaign.draw;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why an officer keeps away from an enterprise. */
enum Relation {
    RELATIVE("近亲属关系"),
    INTEREST("利害关系"),
    FORMER_STAFF("曾在该企业任职"),
    OTHER("其他可能影响公正的关系");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(relation -> labels.put(relation.name(), relation.label));
        return labels;
    }
}
