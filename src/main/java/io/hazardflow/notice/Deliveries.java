package io.hazardflow.notice;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.notice.Recipients.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each delivery says and how it went. The marks join the transaction of the process, so that state and process never differ. */
@Component
public class Deliveries {

    static final String NO_CHANNEL = "该渠道已停用";
    static final String SHUT = "账号已停用或注销";
    static final String REFUSED = "本人已关闭该渠道";
    static final String NOT_CONCERNED = "本人已不在被通知的岗位，或已不能查看该事项";

    private final JdbcClient jdbc;
    private final NoticeRow rows;
    private final NoticeChannels channels;
    private final NoticeSettings settings;
    private final Directory directory;
    private final Recipients recipients;
    private final CaseSight sight;
    private final Callers callers;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, NoticeRow rows, NoticeChannels channels, NoticeSettings settings, Directory directory, Recipients recipients,
               CaseSight sight, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.channels = channels;
        this.settings = settings;
        this.directory = directory;
        this.recipients = recipients;
        this.sight = sight;
        this.callers = callers;
        this.clock = clock;
    }

    private record Told(Notice notice, Audience audience) {
    }

    /**
     * With what it tells: until it has arrived, without the notices of posts that the person has left meanwhile, and of cases that he may no
     * longer see.
     */
    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("""
                select d.id, d.channel, d.person, d.chat, d.digest, d.state, d.created_at, d.sent_at, d.reason, s.language
                from hazardflow.notice_delivery d left join hazardflow.notice_setting s on s.person = d.person
                where d.id = ?""")
            .param(id).query((row, index) -> delivery(row)).optional()
            .map(delivery -> delivery.telling(told(delivery)));
    }

    /** Why it is not to be sent any more, in words for the screen; empty when it is. */
    public Optional<String> obstacle(Delivery delivery) {
        if (channels.find(delivery.channel()).isEmpty()) {
            return Optional.of(NO_CHANNEL);
        }
        String person = delivery.person();
        if (person == null) {
            return Optional.empty();
        }
        return !directory.isOpen(person) ? Optional.of(SHUT)
            : settings.of(person).refused().contains(delivery.channel()) ? Optional.of(REFUSED)
            : delivery.notices().isEmpty() ? Optional.of(NOT_CONCERNED) : Optional.empty();
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
        jdbc.sql("update hazardflow.notice_delivery set state = ?, reason = ? where id = ? and state not in ('DELIVERED', 'DROPPED')")
            .params(state.name(), reason, id).update();
    }

    private List<Notice> told(Delivery delivery) {
        List<Told> all = jdbc.sql("select " + NoticeRow.COLUMNS + """
            , a.posts, a.people, a.except_person
            from hazardflow.notice_delivery_content c join hazardflow.announcement a on a.id = c.announcement_id
            where c.delivery_id = ? order by a.created_at, a.id""").param(delivery.id()).query((row, index) -> told(row)).list();
        if (delivery.person() == null || delivery.state() == DeliveryState.DELIVERED) {
            return all.stream().map(Told::notice).toList();
        }
        Caller person = callers.byId(delivery.person());
        Instant now = clock.instant();
        return all.stream().filter(told -> recipients.include(told.audience(), person.userId(), now)).map(Told::notice)
            .filter(notice -> sight.mayRead(notice.subject(), person)).toList();
    }

    private Told told(ResultSet row) throws SQLException {
        return new Told(rows.notice(row),
            new Audience(NoticeRow.strings(row, "posts"), NoticeRow.strings(row, "people"), row.getString("except_person")));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(row.getObject("id", UUID.class), row.getString("channel"), row.getString("person"), row.getString("chat"),
            row.getBoolean("digest"), DeliveryState.valueOf(row.getString("state")), row.getTimestamp("created_at").toInstant(),
            instant(row.getTimestamp("sent_at")), row.getString("reason"), language(row.getString("language")), List.of());
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Locale language(String tag) {
        return tag == null ? NoticeSetting.USUAL.language() : Locale.forLanguageTag(tag);
    }
}
