package io.hazardflow.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what no page shows any more. What was told of a case, and how it was delivered, stays with the case. */
@Component
class NoticeRetention {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRetention.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period kept;

    NoticeRetention(JdbcClient jdbc, Clock clock, @Value("${hazardflow.retention.notices:P1Y}") Period kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "${hazardflow.retention.notices-cron:0 20 4 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void removeOld() {
        OffsetDateTime notShown = OffsetDateTime.now(clock).minus(Inbox.SHOWN);
        int places = jdbc.sql("delete from hazardflow.announcement_addressee where created_at < ?").param(notShown).update();
        int marks = jdbc.sql("""
            delete from hazardflow.announcement_read m
            using hazardflow.announcement a where a.id = m.announcement_id and a.created_at < ?""").param(notShown).update();
        int ofNoCase = removeOfNoCase(OffsetDateTime.now(clock).minus(kept));
        forgetPeople();
        LOG.debug("Removed {} places in lists, {} read marks, {} announcements of no case", places, marks, ofNoCase);
    }

    private int removeOfNoCase(OffsetDateTime before) {
        jdbc.sql("""
            delete from hazardflow.notice_delivery_content c
            using hazardflow.announcement a where a.id = c.announcement_id and a.subject is null and a.created_at < ?""").param(before).update();
        jdbc.sql("""
            delete from hazardflow.notice_delivery d
            where d.created_at < ? and not exists (select from hazardflow.notice_delivery_content c where c.delivery_id = d.id)""")
            .param(before).update();
        return jdbc.sql("delete from hazardflow.announcement where subject is null and created_at < ?").param(before).update();
    }

    /** Settings and marks of accounts that were removed. */
    private void forgetPeople() {
        for (String table : new String[] {"notice_setting", "notice_digest", "announcement_read", "announcement_read_all"}) {
            jdbc.sql("delete from hazardflow." + table + " t where not exists (select from act_id_user u where u.id_ = t.person)").update();
        }
    }
}
