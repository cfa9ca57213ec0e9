package io.hazardflow.registry;

/**
 * @param rows     lines in the file
 * @param imported lines that added or changed something
 */
public record ImportResult(int rows, int imported) {
}
