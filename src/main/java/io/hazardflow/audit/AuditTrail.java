package io.hazardflow.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the audit record, within the caller's transaction if there is one, and a line of the log. */
@Component
public class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int LONGEST_TEXT = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        jdbc.sql("""
                insert into hazardflow.audit_entry (at, kind, actor, address, target, detail)
                values (:at, :kind, :actor, :address, :target, :detail)""")
            .param("at", OffsetDateTime.now(clock)).param("kind", entry.kind().name()).param("actor", readable(entry.actor()))
            .param("address", readable(entry.address())).param("target", readable(entry.target()))
            .param("detail", readable(entry.detail())).update();
        LOG.info("audit {} actor={} address={} target={}", entry.kind(), entry.kind().namesAnAccount() ? readable(entry.actor()) : "-",
            readable(entry.address()), readable(entry.target()));
    }

    /** What a stranger typed neither breaks a line of the log nor is refused by the database. */
    private static String readable(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}
