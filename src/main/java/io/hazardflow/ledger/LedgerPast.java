package io.hazardflow.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What had happened to cases up to a moment, for whoever folds a read model again. */
@Component
public class LedgerPast {

    private final JdbcClient jdbc;

    LedgerPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their events case by case, each case in its order; without the submitted documents, which read models do not read. */
    public List<LedgerEvent> events(Collection<String> subjects, Collection<String> processKeys, Instant until) {
        return jdbc.sql("""
                select id, subject, sequence, process_key, step, actor_user, actor_name, actor_role, at, cast(null as jsonb) as document, facts,
                    evidence,
                       basis, previous_hash, hash
                from hazardflow.ledger_event
                where subject = any(:subjects) and process_key = any(:processKeys) and at <= :until order by subject, sequence""")
            .param("subjects", subjects.toArray(String[]::new)).param("processKeys", processKeys.toArray(String[]::new))
            .param("until", Timestamp.from(until)).query(ChainedEvents.MAPPER).list().stream().map(ChainedEvent::event).toList();
    }
}
