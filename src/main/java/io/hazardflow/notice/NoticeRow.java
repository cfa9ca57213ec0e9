package io.hazardflow.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads rows of the table {@code hazardflow.announcement}. */
@Component
class NoticeRow {

    /** Columns of a notice, of the table under the name a. */
    static final String COLUMNS = "a.id, a.kind, a.subject, a.urgent, a.facts, a.path, a.created_at";

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() { };

    private final ObjectMapper json;

    NoticeRow(ObjectMapper json) {
        this.json = json;
    }

    Notice notice(ResultSet row) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), row.getString("kind"), row.getString("subject"), row.getBoolean("urgent"),
            facts(row.getString("facts")), row.getString("path"), row.getTimestamp("created_at").toInstant());
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
