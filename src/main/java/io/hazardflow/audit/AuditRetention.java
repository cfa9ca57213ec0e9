package io.hazardflow.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes audit entries that are older than they have to be, and leaves an entry that says so. */
@Component
class AuditRetention {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private final Period kept;

    AuditRetention(JdbcClient jdbc, AuditTrail trail, Clock clock, @Value("${hazardflow.retention.audit:P3Y}") Period kept) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "${hazardflow.retention.audit-cron:0 50 3 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void removeOld() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(kept);
        long removed = jdbc.sql("select hazardflow.remove_audit_entries(:before)").param("before", before).query(Long.class).single();
        if (removed > 0) {
            trail.record(new AuditEntry(AuditKind.ADMINISTRATION, "system", null, "audit_entry",
                "按保存期限删除 " + before.toLocalDate() + " 以前的审计记录 " + removed + " 条"));
        }
    }
}
