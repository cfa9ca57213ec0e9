package io.hazardflow.broadcast;

import io.hazardflow.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The broadcasts that somebody may see, with how many of the recipients within his reach have confirmed. */
@Component
class BroadcastList {

    private static final String MINE = """
        left join hazardflow.broadcast_recipient mine on mine.number = b.number and mine.person = :me""";

    private final JdbcClient jdbc;
    private final SenderReaches reaches;

    BroadcastList(JdbcClient jdbc, SenderReaches reaches) {
        this.jdbc = jdbc;
        this.reaches = reaches;
    }

    /**
     * @param mine        whether it is for the caller himself
     * @param confirmedAt when he confirmed; null if he has not
     * @param recipients  within his reach; 0 for whoever only received it
     */
    record Row(Broadcast broadcast, boolean mine, Instant confirmedAt, int recipients, int confirmed) {
    }

    record Page(List<Row> rows, long total) {
    }

    Page page(Box box, Caller caller, int size, long offset) {
        View view = view(caller);
        String within = switch (box) {
            case RECEIVED -> "mine.person is not null";
            case SENT -> "b.sender_post = any(:ownPosts)";
            case FOLLOWED -> "not b.sender_post = any(:ownPosts) and " + view.reachesSomebody();
        };
        return new Page(
            select(view, within + " order by b.sent_at desc, b.number desc limit :size offset :offset", caller)
                .param("size", size).param("offset", offset).query(BroadcastList::row).list(),
            jdbc.sql("select count(*) from hazardflow.broadcast b " + MINE + " where " + within).params(view.parameters())
                .param("me", caller.userId()).query(Long.class).single());
    }

    /** Empty for one that the caller may not see. */
    Optional<Row> find(String number, Caller caller) {
        View view = view(caller);
        return select(view, "b.number = :number and (mine.person is not null or b.sender_post = any(:ownPosts) or "
            + view.reachesSomebody() + ")", caller)
            .param("number", number).query(BroadcastList::row).optional();
    }

    /** The recipients that the caller may follow; all of what his own unit sent. */
    Reach.Condition followed(Broadcast broadcast, Caller caller) {
        return isOfUnit(broadcast, caller) ? Reach.Condition.ALL
            : reaches.following(caller).map(Reach::recipients).orElse(Reach.Condition.NONE);
    }

    boolean isOfUnit(Broadcast broadcast, Caller caller) {
        return reaches.sending(caller).map(SenderReaches::sendersOfUnit).orElse(List.of()).contains(broadcast.senderPost());
    }

    private record View(Reach.Condition within, Map<String, Object> parameters) {

        String reachesSomebody() {
            return "exists (select from hazardflow.broadcast_recipient r where r.number = b.number and " + within.sql() + ")";
        }
    }

    private View view(Caller caller) {
        Reach.Condition within = reaches.following(caller).map(Reach::recipients).orElse(Reach.Condition.NONE);
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        parameters.put("ownPosts", reaches.sending(caller).map(SenderReaches::sendersOfUnit).orElse(List.of()).toArray(String[]::new));
        return new View(within, parameters);
    }

    private JdbcClient.StatementSpec select(View view, String condition, Caller caller) {
        return jdbc.sql("""
                select b.*, mine.person, mine.confirmed_at, counted.recipients, counted.confirmed
                from hazardflow.broadcast b
                %s
                cross join lateral (select count(*) as recipients, count(r.confirmed_at) as confirmed from hazardflow.broadcast_recipient r
                                    where r.number = b.number and (b.sender_post = any(:ownPosts) or %s)) counted
                where %s""".formatted(MINE, view.within().sql(), condition))
            .params(view.parameters()).param("me", caller.userId());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Row(Broadcast.row(row, index), row.getString("person") != null, confirmedAt == null ? null : confirmedAt.toInstant(),
            row.getInt("recipients"), row.getInt("confirmed"));
    }
}
