package io.hazardflow.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the digest of each person once a day: what his posts and he himself were told of the last two days, neither read in the portal nor
 * delivered before. It is collected when it leaves, so that his posts of that moment count.
 */
@Component
class MorningDigests {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final NoticeChannels channels;
    private final NoticeSettings settings;
    private final DeliveryTable deliveries;
    private final Turns turns;
    private final Clock clock;
    private final Duration stale;

    MorningDigests(JdbcClient jdbc, Directory directory, NoticeChannels channels, NoticeSettings settings, DeliveryTable deliveries,
                   Turns turns, Clock clock, @Value("${hazardflow.notice.stale:48h}") Duration stale) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.channels = channels;
        this.settings = settings;
        this.deliveries = deliveries;
        this.turns = turns;
        this.clock = clock;
        this.stale = stale;
    }

    /** Makes new accounts known. Their first digest is that of the next morning, as it is for everybody when the first channel is set up. */
    void meetPeople() {
        if (!channels.personal().isEmpty()) {
            ZonedDateTime now = ZonedDateTime.now(clock);
            jdbc.sql("""
                    insert into hazardflow.notice_digest (person, day)
                    select u.id_, case when coalesce(s.digest_at, :usual) <= :time then :today else :today - 1 end
                    from act_id_user u left join hazardflow.notice_setting s on s.person = u.id_
                    where not exists (select from hazardflow.notice_digest d where d.person = u.id_)
                    on conflict do nothing""")
                .param("usual", NoticeSetting.USUAL.digestAt()).param("time", now.toLocalTime()).param("today", now.toLocalDate()).update();
        }
    }

    /** Makes the digest of somebody whose time has come and that no node is at; false when there is none. */
    boolean next() {
        return !channels.personal().isEmpty() && turns.take(this::due, this::digest, this::putOff);
    }

    private Optional<String> due() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalTime time = now.toLocalTime();
        return jdbc.sql("""
                select d.person from hazardflow.notice_digest d left join hazardflow.notice_setting s on s.person = d.person
                where d.day < :today and coalesce(s.digest_at, :usual) <= :time and (d.not_before is null or d.not_before <= :now)
                  and not case when coalesce(s.quiet_from, :from) > coalesce(s.quiet_to, :to)
                      then :time >= coalesce(s.quiet_from, :from) or :time < coalesce(s.quiet_to, :to)
                      else :time >= coalesce(s.quiet_from, :from) and :time < coalesce(s.quiet_to, :to) end
                limit 1 for update of d skip locked""")
            .param("today", now.toLocalDate()).param("time", time).param("now", now.toOffsetDateTime())
            .param("usual", NoticeSetting.USUAL.digestAt()).param("from", QuietHours.USUAL.from()).param("to", QuietHours.USUAL.to())
            .query(String.class).optional();
    }

    private void digest(String person) {
        LocalDate today = LocalDate.now(clock);
        NoticeSetting setting = settings.of(person);
        List<NoticeChannels.Entry> wanted = channels.personal().stream().filter(channel -> !setting.refused().contains(channel.id())).toList();
        if (!wanted.isEmpty() && directory.isOpen(person)) {
            List<UUID> untold = untold(person);
            if (!untold.isEmpty()) {
                wanted.forEach(channel -> deliveries.toPerson(person, channel, true, untold));
            }
        }
        jdbc.sql("update hazardflow.notice_digest set day = ?, not_before = null where person = ?").params(today, person).update();
    }

    private void putOff(String person) {
        jdbc.sql("update hazardflow.notice_digest set not_before = ? where person = ?")
            .params(OffsetDateTime.now(clock).plus(PAUSE), person).update();
    }

    private List<UUID> untold(String person) {
        return jdbc.sql("""
                select distinct r.announcement_id
                from hazardflow.announcement_addressee r
                join hazardflow.announcement a on a.id = r.announcement_id and a.dispatched_at is not null
                left join hazardflow.announcement_read_all u on u.person = :person and u.addressee = r.addressee
                where r.addressee = any(:addressees) and r.created_at > greatest(:since, coalesce(u.until, :since))
                  and r.except_person is distinct from :person
                  and not exists (select from hazardflow.announcement_read m where m.person = :person and m.announcement_id = a.id)
                  and not exists (select from hazardflow.notice_delivery_content c join hazardflow.notice_delivery d on d.id = c.delivery_id
                                  where c.announcement_id = a.id and d.person = :person)""")
            .param("person", person).param("since", OffsetDateTime.now(clock).minus(stale))
            .param("addressees", Stream.concat(directory.posts(person).stream(), Stream.of(Addressees.person(person))).toArray(String[]::new))
            .query(UUID.class).list();
    }
}
