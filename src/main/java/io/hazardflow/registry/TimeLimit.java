package io.hazardflow.registry;

/**
 * How long a step may take.
 *
 * @param key   element id of the step, with a case after a dot: {@code verify-hazard.urgent}
 * @param basis legal source, or that the value is the system's own
 */
public record TimeLimit(String key, int amount, Unit unit, String basis) {

    /** What the amount counts; days end at 23:59:59 of the district's zone. */
    public enum Unit { MINUTE, HOUR, DAY, WORKING_DAY }
}
