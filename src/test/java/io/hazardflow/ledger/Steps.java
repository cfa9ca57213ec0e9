package io.hazardflow.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps of invented cases. */
public final class Steps {

    public static final String CASE = "YH-20261124-001-00001";
    public static final String OTHER_CASE = "YH-20261124-001-00002";

    private Steps() {
    }

    public static LedgerEntry step(String subject, String step, UUID... evidence) {
        return step(subject, step, Map.of("title", "消防通道堵塞"), evidence);
    }

    public static LedgerEntry step(String subject, String step, Object document, UUID... evidence) {
        return new LedgerEntry(subject, "hazard-rectification", step, new Actor("grid.001", "王网格", "grid:001"), document,
            Map.of("state", "REPORTED"), List.of(evidence), List.of("hazard-triage/G2"));
    }
}
