package io.hazardflow.notice.channel;

import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import io.hazardflow.notice.ChannelType;
import io.hazardflow.notice.NoticeProcess;
import io.hazardflow.notice.NoticeProperties;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins deliveries and has their jobs done, as dispatch and the executor do. */
@TestComponent
class NoticeDriver {

    static final String PERSON = "office.001";
    static final String CHAT = "street-office:001";

    private final Announcements announcements;
    private final NoticeProperties notices;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeDriver(Announcements announcements, NoticeProperties notices, RuntimeService runtime, ManagementService management,
                 IdentityService identity, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.announcements = announcements;
        this.notices = notices;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    UUID due(String channel, String title, String body) {
        return due(channel, PERSON, true, title, body);
    }

    UUID due(String channel, String person, boolean urgent, String title, String body) {
        return transaction.execute(status -> begin(channel, person, false, List.of(announce(person, urgent, title, body))));
    }

    UUID digest(String channel, String person, List<String> titles) {
        return transaction.execute(status ->
            begin(channel, person, true, titles.stream().map(title -> announce(person, false, title, "明细")).toList()));
    }

    private UUID announce(String person, boolean urgent, String title, String body) {
        return announcements.announce(new Announcement("outside", null, null, urgent, Map.of("title", title, "body", body),
            List.of(CHAT), List.of(person), null, "/hazards/YH-20261127-001-00001"));
    }

    private UUID begin(String channel, String person, boolean digest, List<UUID> contents) {
        UUID id = UUID.randomUUID();
        ChannelType type = notices.channels().get(channel).type();
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into hazardflow.notice_delivery (id, channel, person, chat, digest, state, not_before, created_at)
                values (?, ?, ?, ?, ?, 'SENDING', ?, ?)""")
            .params(id, channel, type.isGroupChat() ? null : person, type.isGroupChat() ? CHAT : null, digest, now, now).update();
        contents.forEach(content -> jdbc.sql("insert into hazardflow.notice_delivery_content values (?, ?)").params(id, content).update());
        jdbc.sql("update hazardflow.announcement set dispatched_at = ? where dispatched_at is null").param(now).update();
        runtime.createMessageCorrelation(NoticeProcess.DUE).processInstanceBusinessKey(id.toString())
            .setVariable(NoticeProcess.CHANNEL_TYPE, type.name()).correlateStartMessage();
        return id;
    }

    void registerMail(String account, String address) {
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setEmail(address);
        identity.saveUser(user);
    }

    /** One try; what went wrong, or null. */
    String attempt(UUID delivery) {
        try {
            management.executeJob(job(delivery).getId());
            return null;
        } catch (RuntimeException e) {
            return job(delivery).getExceptionMessage();
        }
    }

    /** Tries again when the next one is due, until it has worked or nothing is left; returns how many it took. */
    int attemptsUntilTheEnd(UUID delivery) {
        int attempts = 0;
        while (isOpen(delivery) && job(delivery).getRetries() > 0) {
            Date due = job(delivery).getDuedate();
            if (due != null && due.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due);
            }
            attempt(delivery);
            attempts++;
        }
        return attempts;
    }

    boolean isOpen(UUID delivery) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(delivery.toString()).count() > 0;
    }

    Job job(UUID delivery) {
        return management.createJobQuery().processInstanceId(instance(delivery)).singleResult();
    }

    Incident incident(UUID delivery) {
        return runtime.createIncidentQuery().processInstanceId(instance(delivery)).singleResult();
    }

    String instance(UUID delivery) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(delivery.toString()).singleResult().getId();
    }

    String state(UUID delivery) {
        return jdbc.sql("select concat_ws(' ', state, reason) from hazardflow.notice_delivery where id = ?").param(delivery).query(String.class)
            .single();
    }
}
