package io.hazardflow.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes photos that were picked but never sent, unless a draft still names them. What a case uses is never touched: the database refuses it. */
@Component
class EvidenceCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCleanup.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EvidenceProperties properties;

    EvidenceCleanup(JdbcClient jdbc, Clock clock, EvidenceProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    @Scheduled(cron = "${hazardflow.evidence.cleanup-cron:0 40 3 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void removeUnused() {
        int removed = jdbc.sql("""
                delete from hazardflow.evidence e
                where e.uploaded_at < :before and not exists (select 1 from hazardflow.evidence_use u where u.evidence_id = e.id)
                  and not exists (select 1 from hazardflow.form_draft d where strpos(d.document::text, e.id::text) > 0)
                """)
            .param("before", clock.instant().minus(properties.unusedKept()).atOffset(ZoneOffset.UTC)).update();
        LOG.debug("Removed {} photos that no case used", removed);
    }
}
