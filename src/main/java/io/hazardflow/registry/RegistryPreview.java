package io.hazardflow.registry;

import java.util.List;

/**
 * What an import would bring about.
 *
 * @param rows      lines in the file
 * @param ended     entries that get a last day
 * @param unchanged lines that say what is registered already
 * @param changes   the first of them, in the order of the register
 */
record RegistryPreview(int rows, int added, int changed, int ended, int unchanged, List<Change> changes) {

    enum Kind { ADDED, CHANGED, ENDED }

    /** @param entry its first columns, to know it by */
    record Change(Kind kind, String entry, List<Cell> cells) {
    }

    /** @param before null for none */
    record Cell(String column, String before, String after) {
    }
}
