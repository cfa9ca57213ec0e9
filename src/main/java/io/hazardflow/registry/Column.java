package io.hazardflow.registry;

/**
 * One column of a register.
 *
 * @param label head of the column in Excel and CSV
 * @param name  column of the database table
 */
record Column(String label, String name, boolean required, CellType type) {

    static Column required(String label, String name, CellType type) {
        return new Column(label, name, true, type);
    }

    static Column optional(String label, String name, CellType type) {
        return new Column(label, name, false, type);
    }
}
