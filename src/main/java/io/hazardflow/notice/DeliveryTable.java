package io.hazardflow.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table {@code hazardflow.notice_delivery} and starts what is due, in the caller's transaction. */
@Component
class DeliveryTable {

    private final JdbcClient jdbc;
    private final NoticeStarts starts;
    private final Clock clock;

    DeliveryTable(JdbcClient jdbc, NoticeStarts starts, Clock clock) {
        this.jdbc = jdbc;
        this.starts = starts;
        this.clock = clock;
    }

    /** A delivery whose time has come but that nobody started yet. */
    record Due(UUID id, String channel) {
    }

    /** To a person, at once. */
    void toPerson(String person, NoticeChannels.Entry channel, boolean digest, Collection<UUID> announcements) {
        add(channel, person, null, digest, clock.instant(), announcements);
    }

    /** To a group chat, not before a time. */
    void toChat(NoticeChannels.Chat chat, Instant notBefore, UUID announcement) {
        add(chat.channel(), null, chat.post(), false, notBefore, List.of(announcement));
    }

    private void add(NoticeChannels.Entry channel, String person, String chat, boolean digest, Instant notBefore, Collection<UUID> announcements) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        boolean due = !notBefore.isAfter(now);
        jdbc.sql("""
                insert into hazardflow.notice_delivery (id, channel, person, chat, digest, state, not_before, created_at)
                values (:id, :channel, :person, :chat, :digest, :state, :notBefore, :now)""")
            .param("id", id).param("channel", channel.id()).param("person", person).param("chat", chat).param("digest", digest)
            .param("state", (due ? DeliveryState.SENDING : DeliveryState.WAITING).name())
            .param("notBefore", notBefore.atOffset(ZoneOffset.UTC)).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into hazardflow.notice_delivery_content (delivery_id, announcement_id) select ?, unnest(?)")
            .params(id, announcements.toArray(UUID[]::new)).update();
        if (due) {
            starts.start(id, channel.type());
        }
    }

    /** The next one whose time has come, kept from other nodes until the end of the transaction. */
    Optional<Due> nextDue() {
        return jdbc.sql("""
                select id, channel from hazardflow.notice_delivery where state = 'WAITING' and not_before <= ?
                order by not_before limit 1 for update skip locked""")
            .param(OffsetDateTime.now(clock)).query(Due.class).optional();
    }

    void start(UUID id, ChannelType type) {
        jdbc.sql("update hazardflow.notice_delivery set state = 'SENDING' where id = ?").param(id).update();
        starts.start(id, type);
    }

    void drop(UUID id, String reason) {
        jdbc.sql("update hazardflow.notice_delivery set state = 'DROPPED', reason = ? where id = ?").params(reason, id).update();
    }

    void putOff(UUID id, Duration pause) {
        jdbc.sql("update hazardflow.notice_delivery set not_before = ? where id = ?").params(OffsetDateTime.now(clock).plus(pause), id).update();
    }
}
