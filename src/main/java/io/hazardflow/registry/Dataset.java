package io.hazardflow.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One register that can be exported and imported as a table. */
public interface Dataset {

    /** Name in the address. */
    String name();

    /** Name of the file for people. */
    String title();

    String table();

    /** Primary key of the table, one column. */
    String key();

    List<Column> columns();

    /** Columns in which no value may come twice in one file. */
    default List<String> unique() {
        return List.of(key());
    }

    /** Whether the names and phones of a row are an official's; else they are those of people of enterprises. */
    default boolean isOfficial(ResultSet row) throws SQLException {
        return false;
    }

    /** Rules over several cells or against the registers; may complete keys. Runs in the transaction of the import. */
    default void check(List<ImportRow> rows, ImportErrors errors) {
    }

    /** Writes the checked rows; answers how many were added or changed. Runs in the transaction of the import. */
    default int write(Upsert upsert, List<Column> columns, List<ImportRow> rows) {
        return upsert.write(this, columns, rows);
    }

    /** Follow-up in the transaction of the import. */
    default void saved() {
    }

    /** Follow-up after the transaction. */
    default void committed() {
    }

    default String label(String column) {
        return columns().stream().filter(c -> c.name().equals(column)).map(Column::label).findFirst().orElse(column);
    }
}
