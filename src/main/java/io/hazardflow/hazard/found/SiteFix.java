package io.hazardflow.hazard.found;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That the enterprise put a hazard right while the officers were still there.
 *
 * @param done        what was done
 * @param afterPhotos ids of the pictures that show it; none may be a copy of one that shows the hazard
 */
public record SiteFix(String done, Instant finishedAt, List<UUID> afterPhotos) {
}
