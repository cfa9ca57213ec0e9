package io.hazardflow.registry;

import io.hazardflow.privacy.PersonalField;

/**
 * One column of a register.
 *
 * @param label    head of the column in Excel and CSV
 * @param name     column of the database table
 * @param personal what it says of a person, null for most columns
 */
public record Column(String label, String name, boolean required, CellType type, PersonalField personal) {

    public static Column required(String label, String name, CellType type) {
        return new Column(label, name, true, type, null);
    }

    public static Column optional(String label, String name, CellType type) {
        return new Column(label, name, false, type, null);
    }

    public Column of(PersonalField kind) {
        return new Column(label, name, required, type, kind);
    }
}
