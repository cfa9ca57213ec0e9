package io.hazardflow.dashboard.measure;

/**
 * What counts read.
 *
 * @param measures table or select in brackets, with the columns of {@code hazard_measure}
 * @param reviews  the same of {@code hazard_review}
 */
public record MeasureTables(String measures, String reviews) {

    public static final MeasureTables PRESENT = new MeasureTables("hazardflow.hazard_measure", "hazardflow.hazard_review");
}
