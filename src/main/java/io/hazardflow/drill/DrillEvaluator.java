package io.hazardflow.drill;

/**
 * Somebody who evaluates a drill.
 *
 * @param account his account; null for somebody from outside
 * @param role    what he looks at, such as 指挥协调; null where nothing was agreed
 */
public record DrillEvaluator(int position, String account, String name, String unit, String role) {
}
