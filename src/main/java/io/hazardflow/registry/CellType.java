package io.hazardflow.registry;

import java.sql.Types;

/** How one column of a register is written in a table for people, and read back. */
public interface CellType {

    /**
     * Reads a non-blank, stripped cell.
     *
     * @throws BadCellException naming the rule that the text breaks
     */
    Object parse(String text);

    /** The text for people. */
    default String format(Object value) {
        return value.toString();
    }

    /** What a blank cell means. */
    default Object blank() {
        return null;
    }

    /** Type of the database column, of {@link Types}. */
    default int sqlType() {
        return Types.VARCHAR;
    }

    default boolean numeric() {
        return false;
    }
}
