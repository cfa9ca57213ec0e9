package io.hazardflow.drill.web;

/**
 * What the figures count of improvements, as conditions on {@code hazardflow.drill_improvement m} and its case {@code hazardflow.hazard h}, which
 * may be missing. Parameter {@code today} is the day on which it is counted.
 */
public final class ImprovementMeasure {

    /** Made: verified, or its case closed. */
    public static final String IMPROVED = "(m.state = 'VERIFIED' or coalesce(h.state = 'CLOSED', false))";

    /** Made, or its time is over. */
    public static final String DUE = "(" + IMPROVED + " or m.deadline < cast(:today as date))";

    private ImprovementMeasure() {
    }
}
