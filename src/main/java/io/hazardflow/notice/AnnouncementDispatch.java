package io.hazardflow.notice;

import io.hazardflow.notice.Recipients.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes deliveries of an announcement: of an urgent one to people at once, of any to group chats. The digests collect the rest. */
@Component
class AnnouncementDispatch {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final NoticeChannels channels;
    private final NoticeSettings settings;
    private final DeliveryTable deliveries;
    private final Turns turns;
    private final Clock clock;
    private final Duration stale;

    AnnouncementDispatch(JdbcClient jdbc, Recipients recipients, NoticeChannels channels, NoticeSettings settings, DeliveryTable deliveries,
                         Turns turns, Clock clock, @Value("${hazardflow.notice.stale:48h}") Duration stale) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.channels = channels;
        this.settings = settings;
        this.deliveries = deliveries;
        this.turns = turns;
        this.clock = clock;
        this.stale = stale;
    }

    private record Waiting(UUID id, boolean urgent, Audience audience, Instant at) {
    }

    /** Takes the oldest announcement that no node is at; false when there is none. One that fails is tried again later. */
    boolean next() {
        return turns.take(this::oldest, this::dispatch, this::putOff);
    }

    private Optional<Waiting> oldest() {
        return jdbc.sql("""
                select id, urgent, posts, people, except_person, created_at from hazardflow.announcement
                where dispatched_at is null and (dispatch_not_before is null or dispatch_not_before <= ?)
                order by created_at limit 1 for update skip locked""")
            .param(OffsetDateTime.now(clock)).query((row, index) -> waiting(row)).optional();
    }

    private void dispatch(Waiting announcement) {
        Instant now = clock.instant();
        if (announcement.at().isAfter(now.minus(stale))) {
            toPeople(announcement, now);
            toChats(announcement, now);
        }
        jdbc.sql("update hazardflow.announcement set dispatched_at = ? where id = ?").params(now.atOffset(ZoneOffset.UTC), announcement.id())
            .update();
    }

    private void toPeople(Waiting announcement, Instant now) {
        List<NoticeChannels.Entry> personal = channels.personal();
        if (!announcement.urgent() || personal.isEmpty()) {
            return;
        }
        for (String person : recipients.atOnce(announcement.audience(), now)) {
            NoticeSetting setting = settings.of(person);
            personal.stream().filter(channel -> !setting.refused().contains(channel.id()))
                .forEach(channel -> deliveries.toPerson(person, channel, false, List.of(announcement.id())));
        }
    }

    private void toChats(Waiting announcement, Instant now) {
        Instant when = announcement.urgent() ? now : QuietHours.USUAL.endAfter(now, clock.getZone());
        channels.chats(announcement.audience().posts()).forEach(chat -> deliveries.toChat(chat, when, announcement.id()));
    }

    private void putOff(Waiting announcement) {
        int attempts = jdbc.sql("""
                update hazardflow.announcement set dispatch_attempts = dispatch_attempts + 1 where id = ? returning dispatch_attempts""")
            .param(announcement.id()).query(Integer.class).single();
        Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        jdbc.sql("update hazardflow.announcement set dispatch_not_before = ? where id = ?")
            .params(OffsetDateTime.now(clock).plus(pause), announcement.id()).update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getObject(1, UUID.class), row.getBoolean(2), new Audience(strings(row, 3), strings(row, 4), row.getString(5)),
            row.getTimestamp(6).toInstant());
    }

    static List<String> strings(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
