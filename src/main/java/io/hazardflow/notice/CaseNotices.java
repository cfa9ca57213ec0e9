package io.hazardflow.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of a case, to whom, and how far that has come. Who may see it is for the case to say. */
@Component
public class CaseNotices {

    private final JdbcClient jdbc;
    private final NoticeRow rows;
    private final NoticeWords words;
    private final NoticeChannels channels;

    CaseNotices(JdbcClient jdbc, NoticeRow rows, NoticeWords words, NoticeChannels channels) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.words = words;
        this.channels = channels;
    }

    private record Sent(UUID announcement, String channel, String person, String chat, DeliveryState state, Instant sentAt, String reason) {

        private boolean is(DeliveryState... states) {
            return List.of(states).contains(state);
        }
    }

    /** Oldest first. */
    public List<CaseNotice> of(String subject) {
        Map<UUID, List<Sent>> sent = jdbc.sql("""
                select c.announcement_id, d.channel, d.person, d.chat, d.state, d.sent_at, d.reason
                from hazardflow.announcement a
                join hazardflow.notice_delivery_content c on c.announcement_id = a.id
                join hazardflow.notice_delivery d on d.id = c.delivery_id
                where a.subject = ? order by d.created_at, d.person""")
            .param(subject).query((row, index) -> sent(row)).list().stream().collect(Collectors.groupingBy(Sent::announcement));
        return jdbc.sql("select " + NoticeRow.COLUMNS + """
            , a.event_id, a.posts, a.people
            from hazardflow.announcement a where a.subject = ? order by a.created_at, a.id""").param(subject)
            .query((row, index) -> notice(row, sent)).list();
    }

    private CaseNotice notice(ResultSet row, Map<UUID, List<Sent>> sent) throws SQLException {
        Notice notice = rows.notice(row);
        return new CaseNotice(notice.id(), row.getObject("event_id", Long.class), notice.kind(),
            words.of(notice, NoticeSetting.USUAL.language()).title(), notice.at(), notice.urgent(), NoticeRow.strings(row, "posts"),
            NoticeRow.strings(row, "people"), byChannel(sent.getOrDefault(notice.id(), List.of())));
    }

    private List<CaseNotice.Channel> byChannel(List<Sent> sent) {
        return sent.stream().collect(Collectors.groupingBy(Sent::channel, TreeMap::new, Collectors.toList())).entrySet().stream()
            .map(entry -> channel(entry.getKey(), entry.getValue())).toList();
    }

    private CaseNotice.Channel channel(String id, Collection<Sent> sent) {
        return new CaseNotice.Channel(channels.find(id).map(NoticeChannels.Entry::label).orElse(id),
            count(sent, DeliveryState.WAITING, DeliveryState.SENDING), count(sent, DeliveryState.DELIVERED),
            count(sent, DeliveryState.FAILED), count(sent, DeliveryState.DROPPED),
            sent.stream().map(Sent::sentAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null),
            sent.stream().filter(one -> one.is(DeliveryState.FAILED, DeliveryState.DROPPED))
                .map(one -> new CaseNotice.Failure(one.person(), one.chat(), one.is(DeliveryState.DROPPED), one.reason())).toList());
    }

    private static int count(Collection<Sent> sent, DeliveryState... states) {
        return (int) sent.stream().filter(one -> one.is(states)).count();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("sent_at");
        return new Sent(row.getObject("announcement_id", UUID.class), row.getString("channel"), row.getString("person"),
            row.getString("chat"), DeliveryState.valueOf(row.getString("state")), at == null ? null : at.toInstant(), row.getString("reason"));
    }
}
