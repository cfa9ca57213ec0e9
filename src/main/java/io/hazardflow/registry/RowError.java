package io.hazardflow.registry;

/**
 * What is wrong in an imported file.
 *
 * @param row     line in the file, the header being 1; 0 for the file as a whole
 * @param column  head of the column, null when the whole line is meant
 * @param message the rule
 */
public record RowError(int row, String column, String message) {
}
