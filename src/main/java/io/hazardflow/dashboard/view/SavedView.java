package io.hazardflow.dashboard.view;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A view of the hazard list under a name.
 *
 * @param filters conditions by the names that {@code /api/hazards} gives them
 * @param sort    order as {@code /api/hazards} names it
 * @param columns keys of the columns that are shown
 * @param opens   whether the list opens with it; at most one a person
 */
record SavedView(UUID id, String name, Map<String, String> filters, String sort, List<String> columns, boolean opens) {
}
