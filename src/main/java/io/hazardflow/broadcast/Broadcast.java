package io.hazardflow.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was told to many.
 *
 * @param validUntil null when it holds without end
 * @param confirmBy  last day for the confirmation; null when none is asked for
 * @param withdrawal null while it stands
 */
record Broadcast(String number, BroadcastKind kind, String title, String text, boolean urgent, Instant validUntil, LocalDate confirmBy,
                 Audience audience, String senderName, String senderPost, Instant sentAt, Withdrawal withdrawal) {

    record Withdrawal(Instant at, String by, String reason) {
    }

    static Broadcast row(ResultSet row, int index) throws SQLException {
        Instant withdrawnAt = instant(row, "withdrawn_at");
        return new Broadcast(row.getString("number"), BroadcastKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("body"),
            row.getBoolean("urgent"), instant(row, "valid_until"), row.getObject("confirm_by", LocalDate.class),
            new Audience(texts(row, "roles"), texts(row, "streets"), texts(row, "industries")), row.getString("sender_name"),
            row.getString("sender_post"), instant(row, "sent_at"),
            withdrawnAt == null ? null : new Withdrawal(withdrawnAt, row.getString("withdrawn_name"), row.getString("withdraw_reason")));
    }

    boolean stands() {
        return withdrawal == null;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
