package io.hazardflow.drill.schedule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What of a drill's plan only its own steps need.
 *
 * @param scheduledBy  account of who wrote the plan
 * @param impactPosts  engine groups asked about what touches the public, by commas
 * @param returnReason why it came back; null once it was sent again
 */
record DrillSchedule(String scheduledBy, String scheduledByName, String scenario, String goals, String safetyMeasures, BigDecimal budget,
                     String impactKinds, String impactPosts, String returnReason) {

    List<String> posts() {
        return impactPosts == null ? List.of() : Arrays.asList(impactPosts.split(","));
    }
}
