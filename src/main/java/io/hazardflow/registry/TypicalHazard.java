package io.hazardflow.registry;

import java.util.List;

/**
 * A hazard often met, to pick from.
 *
 * @param industries codes of the industries where it is met; empty for all
 * @param measure    what usually puts it right
 * @param basis      law or standard, only where verified, else null
 */
public record TypicalHazard(String id, List<String> industries, String category, String title, String description, String measure,
                            String basis) {
}
