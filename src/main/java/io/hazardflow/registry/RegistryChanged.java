package io.hazardflow.registry;

/**
 * Rows of a register were added or changed and are committed, so that what was reckoned from them can be reckoned again. Listeners write in a
 * transaction of their own (REQUIRES_NEW).
 *
 * @param dataset name of the register, such as enterprises, contingency-plans or rescue-teams
 */
public record RegistryChanged(String dataset) {
}
