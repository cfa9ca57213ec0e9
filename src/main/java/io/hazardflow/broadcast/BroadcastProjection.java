package io.hazardflow.broadcast;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tables of broadcasts. */
@Component
class BroadcastProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    BroadcastProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return BroadcastSteps.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case BroadcastSteps.SEND -> sent(event, event.document());
            case BroadcastSteps.CONFIRM -> jdbc.sql("""
                    update hazardflow.broadcast_recipient set confirmed_at = :at
                    where number = :number and person = :person and confirmed_at is null""")
                .param("at", utc(event.at())).param("number", event.subject()).param("person", event.actor().userId()).update();
            case BroadcastSteps.URGE -> jdbc.sql("""
                    insert into hazardflow.broadcast_urging (number, day, at, by_name, people) values (:number, :day, :at, :name, :people)""")
                .param("number", event.subject()).param("day", LocalDate.parse(event.document().get("day").asText()))
                .param("at", utc(event.at())).param("name", event.actor().name())
                .param("people", event.document().get("people").asInt()).update();
            case BroadcastSteps.WITHDRAW -> jdbc.sql("""
                    update hazardflow.broadcast set withdrawn_at = :at, withdrawn_name = :name, withdraw_reason = :reason
                    where number = :number""")
                .param("at", utc(event.at())).param("name", event.actor().name()).param("reason", event.document().get("reason").asText())
                .param("number", event.subject()).update();
            default -> { }
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.broadcast_urging").update();
        jdbc.sql("delete from hazardflow.broadcast_recipient").update();
        jdbc.sql("delete from hazardflow.broadcast").update();
    }

    private void sent(LedgerEvent event, JsonNode document) {
        JsonNode audience = document.get("audience");
        jdbc.sql("""
                insert into hazardflow.broadcast (number, request, kind, title, body, urgent, valid_until, confirm_by, roles, streets, industries,
                                                  sender, sender_name, sender_post, sent_at)
                values (:number, :request, :kind, :title, :text, :urgent, :validUntil, :confirmBy, :roles, :streets, :industries,
                        :sender, :name, :post, :at)""")
            .param("number", event.subject()).param("request", optional(document, "request", UUID::fromString), Types.OTHER)
            .param("kind", text(document, "kind")).param("title", text(document, "title")).param("text", text(document, "text"))
            .param("urgent", document.get("urgent").asBoolean())
            .param("validUntil", optional(document, "validUntil", at -> utc(Instant.parse(at))), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("confirmBy", optional(document, "confirmBy", LocalDate::parse), Types.DATE)
            .param("roles", texts(audience, "roles")).param("streets", texts(audience, "streets"))
            .param("industries", texts(audience, "industries"))
            .param("sender", event.actor().userId()).param("name", event.actor().name()).param("post", event.actor().role())
            .param("at", utc(event.at())).update();
        jdbc.sql("""
                insert into hazardflow.broadcast_recipient (number, person, post, enterprise, street, industry, department)
                select :number, person, post, enterprise, street, industry, department
                from jsonb_to_recordset(cast(:recipients as jsonb))
                     as r(person text, post text, enterprise text, street text, industry text, department text)""")
            .param("number", event.subject()).param("recipients", document.get("recipients").toString()).update();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asText();
    }

    private static <T> T optional(JsonNode node, String name, Function<String, T> read) {
        return node.hasNonNull(name) ? read.apply(node.get(name).asText()) : null;
    }

    private static String[] texts(JsonNode node, String name) {
        return StreamSupport.stream(node.get(name).spliterator(), false).map(JsonNode::asText).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
