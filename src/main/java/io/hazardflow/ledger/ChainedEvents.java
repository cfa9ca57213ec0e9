package io.hazardflow.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of {@code ledger_event}. */
final class ChainedEvents implements RowMapper<ChainedEvent> {

    static final ChainedEvents MAPPER = new ChainedEvents();

    @Override
    public ChainedEvent mapRow(ResultSet row, int number) throws SQLException {
        Actor actor = new Actor(row.getString("actor_user"), row.getString("actor_name"), row.getString("actor_role"));
        LedgerEvent event = new LedgerEvent(row.getLong("id"), row.getString("subject"), row.getInt("sequence"),
            row.getString("process_key"), row.getString("step"), actor, row.getObject("at", OffsetDateTime.class).toInstant(),
            json(row.getString("document")), json(row.getString("facts")),
            list(row.getArray("evidence"), UUID[].class), list(row.getArray("basis"), String[].class), row.getString("hash"));
        return new ChainedEvent(event, row.getString("previous_hash"));
    }

    private static JsonNode json(String text) {
        return text == null ? null : LedgerJson.read(text);
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return List.of(type.cast(array.getArray()));
    }
}
