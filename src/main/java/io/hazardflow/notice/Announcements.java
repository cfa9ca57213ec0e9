package io.hazardflow.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes down what has to be told, in the transaction of whatever gave rise to it. It goes out once that has committed. */
@Component
public class Announcements {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final NoticeDispatch dispatch;
    private final Clock clock;

    Announcements(JdbcClient jdbc, ObjectMapper json, NoticeDispatch dispatch, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Id of the announcement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID announce(Announcement announcement) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                with told as (
                    insert into hazardflow.announcement
                        (id, kind, subject, event_id, urgent, facts, posts, people, except_person, path, created_at)
                    values (:id, :kind, :subject, :eventId, :urgent, cast(:facts as jsonb), :posts, :people, :except, :path, :at)
                    returning id, created_at, posts, people, except_person)
                insert into hazardflow.announcement_addressee (addressee, created_at, announcement_id, except_person)
                select addressee, created_at, id, except_person
                from told, lateral (select unnest(posts) union select '@' || unnest(people)) addressees (addressee)""")
            .param("id", id).param("kind", announcement.kind()).param("subject", announcement.subject())
            .param("eventId", announcement.eventId()).param("urgent", announcement.urgent()).param("facts", write(announcement))
            .param("posts", announcement.posts().toArray(String[]::new)).param("people", announcement.people().toArray(String[]::new))
            .param("except", announcement.except()).param("path", announcement.path())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatch.wake();
            }
        });
        return id;
    }

    private String write(Announcement announcement) {
        try {
            return json.writeValueAsString(announcement.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
