package io.hazardflow.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents. */
@Component
class DocumentTable {

    private static final String SELECT = """
        select d.*, r.id as replaced_by from hazardflow.document d left join hazardflow.document r on r.replaces = d.id
        """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Content(Map<String, Object> content, List<DocumentDraft.Signature> signatures, Map<String, String> correctable) {
    }

    List<IssuedDocument> of(String subject) {
        return jdbc.sql(SELECT + " where d.subject = ? order by d.issued_at, d.event_id, d.year, d.serial").param(subject).query(DocumentTable::map).list();
    }

    Optional<IssuedDocument> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = ?").param(id).query(DocumentTable::map).optional();
    }

    Optional<IssuedDocument> byToken(String token) {
        return jdbc.sql(SELECT + " where d.token = ?").param(token).query(DocumentTable::map).optional();
    }

    /** The first one of the event, whatever became of it. */
    Optional<IssuedDocument> ofEvent(DocumentType type, long eventId) {
        return jdbc.sql(SELECT + " where d.type = ? and d.event_id = ? and d.replaces is null").params(type.name(), eventId)
            .query(DocumentTable::map).optional();
    }

    /** The document, which nobody else changes until the transaction ends. */
    Optional<IssuedDocument> locked(UUID id) {
        jdbc.sql("select 1 from hazardflow.document where id = ? for update").param(id).query(Integer.class).optional();
        return find(id);
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select bytes from hazardflow.document_content where document_id = ?").param(id)
            .query((row, index) -> row.getBytes(1)).optional();
    }

    Optional<DocumentDraft> draft(UUID id) {
        return jdbc.sql("select * from hazardflow.document where id = ?").param(id).query((row, index) -> {
            Content content = read(row.getString("content"));
            return new DocumentDraft(DocumentType.valueOf(row.getString("type")), row.getString("subject"), row.getObject("event_id", Long.class),
                row.getString("organ"), row.getString("addressee"), row.getObject("date", LocalDate.class), content.content(),
                content.signatures(), content.correctable());
        }).optional();
    }

    IssuedDocument insert(DocumentDraft draft, DocumentNumbers.Number number, String token, byte[] pdf, String post, UUID replaces,
                          String reason, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into hazardflow.document (id, type, year, serial, number, subject, event_id, post, organ, addressee, date, content, token,
                    size, sha256, issued_at, replaces, correction_reason)
                values (:id, :type, :year, :serial, :number, :subject, :event, :post, :organ, :addressee, :date, cast(:content as jsonb), :token,
                    :size, :sha256, :at, :replaces, :reason)""")
            .param("id", id).param("type", draft.type().name()).param("year", number.year()).param("serial", number.serial())
            .param("number", number.text()).param("subject", draft.subject()).param("event", draft.eventId()).param("post", post)
            .param("organ", draft.organ()).param("addressee", draft.addressee()).param("date", draft.date()).param("content", write(draft))
            .param("token", token).param("size", pdf.length).param("sha256", sha256(pdf)).param("at", at.atOffset(ZoneOffset.UTC))
            .param("replaces", replaces).param("reason", reason).update();
        jdbc.sql("insert into hazardflow.document_content (document_id, bytes) values (?, ?)").params(id, pdf).update();
        return find(id).orElseThrow();
    }

    void withdraw(UUID id, String reason, String account, Instant at) {
        jdbc.sql("update hazardflow.document set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? where id = ?")
            .params(at.atOffset(ZoneOffset.UTC), account, reason, id).update();
    }

    private static IssuedDocument map(ResultSet row, int index) throws SQLException {
        return new IssuedDocument(row.getObject("id", UUID.class), DocumentType.valueOf(row.getString("type")), row.getString("number"),
            row.getString("subject"), row.getObject("event_id", Long.class), row.getString("post"), row.getString("organ"),
            row.getString("addressee"), row.getObject("date", LocalDate.class), instant(row, "issued_at"), row.getString("token"),
            row.getString("sha256"), row.getLong("size"), row.getObject("replaces", UUID.class), row.getObject("replaced_by", UUID.class),
            instant(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String write(DocumentDraft draft) {
        try {
            return JSON.writeValueAsString(new Content(draft.content(), draft.signatures(), draft.correctable()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Content read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
