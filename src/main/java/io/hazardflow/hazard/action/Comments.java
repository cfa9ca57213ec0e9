package io.hazardflow.hazard.action;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.task.TaskSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments on cases and who is mentioned in them; kept from the ledger. */
@Component
class Comments implements LedgerProjection {

    static final String TEXT = "text";
    static final String MENTIONS = "mentions";
    static final String ACCOUNT = "account";

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Comment(String subject, int sequence, Instant at, String person, String name, String role, String text, List<String> mentions) {
    }

    List<Comment> of(String number) {
        return jdbc.sql("""
                select c.*, array(select m.person from hazardflow.case_mention m where m.subject = c.subject and m.sequence = c.sequence) as mentions
                from hazardflow.case_comment c where c.subject = ? order by c.sequence""").param(number).query(Comments::comment).list();
    }

    /** Where a person is mentioned, unread ones first, then the newest. */
    List<Comment> mentioning(String person) {
        return jdbc.sql("""
                select c.*, array[m.person] as mentions
                from hazardflow.case_mention m join hazardflow.case_comment c on c.subject = m.subject and c.sequence = m.sequence
                where m.person = ? order by c.at desc limit 100""").param(person).query(Comments::comment).list();
    }

    /** Up to which event a person has seen each case in which he is mentioned. */
    Map<String, Integer> seenBy(String person) {
        Map<String, Integer> seen = new HashMap<>();
        jdbc.sql("select subject, sequence from hazardflow.case_look where person = ?").param(person).query(row -> {
            seen.put(row.getString(1), row.getInt(2));
        });
        return seen;
    }

    @Override
    public boolean follows(String processKey) {
        return true;
    }

    @Override
    public void apply(LedgerEvent event) {
        if (!TaskSteps.COMMENTED.equals(event.step())) {
            return;
        }
        jdbc.sql("insert into hazardflow.case_comment (subject, sequence, at, person, name, role, text) values (?, ?, ?, ?, ?, ?, ?)")
            .params(event.subject(), event.sequence(), event.at().atOffset(ZoneOffset.UTC), event.actor().userId(), event.actor().name(),
                event.actor().role(), event.document().path(TEXT).asText()).update();
        event.document().path(MENTIONS).forEach(mention ->
            jdbc.sql("insert into hazardflow.case_mention (person, subject, sequence) values (?, ?, ?)")
                .params(mention.path(ACCOUNT).asText(), event.subject(), event.sequence()).update());
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.case_mention").update();
        jdbc.sql("delete from hazardflow.case_comment").update();
    }

    private static Comment comment(ResultSet row, int index) throws SQLException {
        return new Comment(row.getString("subject"), row.getInt("sequence"), row.getTimestamp("at").toInstant(), row.getString("person"),
            row.getString("name"), row.getString("role"), row.getString("text"), List.of((String[]) row.getArray("mentions").getArray()));
    }
}
