package io.hazardflow.benchmark.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows of one table in the text form of COPY. */
final class CopyRows {

    private final String into;
    private final StringBuilder rows = new StringBuilder();

    CopyRows(String table, List<String> columns) {
        this.into = "copy hazardflow." + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** @param values null for none; all others by their text */
    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            if (values[i] == null) {
                rows.append("\\N");
            } else {
                escaped(values[i].toString());
            }
        }
        rows.append('\n');
    }

    void send(Connection connection) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(rows.toString()), 1 << 16);
        rows.setLength(0);
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
