package io.hazardflow.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each delivery says and how it went. The marks join the transaction of the process, so that state and process never differ. */
@Component
public class Deliveries {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("""
                select d.id, d.channel, d.person, d.chat, d.digest, d.state, d.created_at, d.sent_at, d.reason, s.language
                from hazardflow.notice_delivery d left join hazardflow.notice_setting s on s.person = d.person
                where d.id = ?""")
            .param(id).query((row, index) -> delivery(row, notices(id))).optional();
    }

    /** It is tried again after it had failed. */
    @Transactional
    public void sending(UUID id) {
        jdbc.sql("update hazardflow.notice_delivery set state = 'SENDING', reason = null where id = ? and state = 'FAILED'").param(id).update();
    }

    /** It has arrived, as far as the channel says. */
    @Transactional
    public void delivered(UUID id) {
        jdbc.sql("update hazardflow.notice_delivery set state = 'DELIVERED', sent_at = ?, reason = null where id = ? and state <> 'DELIVERED'")
            .params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
    }

    /** Every try failed. A later one may still succeed. */
    @Transactional
    public void failed(UUID id, String reason) {
        endWithout(id, DeliveryState.FAILED, reason);
    }

    /** It is not sent, for a reason in words for the screen. */
    @Transactional
    public void dropped(UUID id, String reason) {
        endWithout(id, DeliveryState.DROPPED, reason);
    }

    private void endWithout(UUID id, DeliveryState state, String reason) {
        jdbc.sql("update hazardflow.notice_delivery set state = ?, reason = ? where id = ? and state <> 'DELIVERED'")
            .params(state.name(), reason, id).update();
    }

    private List<Notice> notices(UUID id) {
        return jdbc.sql("""
                select a.id, a.kind, a.subject, a.urgent, a.facts, a.path, a.created_at
                from hazardflow.notice_delivery_content c join hazardflow.announcement a on a.id = c.announcement_id
                where c.delivery_id = ? order by a.created_at, a.id""")
            .param(id).query((row, index) -> new Notice(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4),
                facts(row.getString(5)), row.getString(6), row.getTimestamp(7).toInstant())).list();
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Delivery delivery(ResultSet row, List<Notice> notices) throws SQLException {
        return new Delivery(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5),
            DeliveryState.valueOf(row.getString(6)), row.getTimestamp(7).toInstant(), instant(row.getTimestamp(8)), row.getString(9),
            language(row.getString(10)), notices);
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Locale language(String tag) {
        return tag == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(tag);
    }
}
