package io.hazardflow.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads a row of the facts, their use and whether the bytes are used elsewhere. */
final class EvidenceRow {

    private EvidenceRow() {
    }

    static Evidence map(ResultSet row, int number) throws SQLException {
        return new Evidence(row.getObject("id", UUID.class), EvidenceKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("type"),
            row.getLong("size"), row.getString("sha256"), instant(row, "taken_at"), row.getObject("lat", Double.class), row.getObject("lng", Double.class),
            instant(row, "uploaded_at"), row.getString("uploaded_by"), row.getString("subject"), row.getBoolean("duplicate"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
