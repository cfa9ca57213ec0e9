package io.hazardflow.evidence;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties photos to the case and step whose accepted form names them first; a photo never serves two cases, a signature never two steps. */
@Component
class EvidenceBinding implements LedgerProjection {

    private final JdbcClient jdbc;

    EvidenceBinding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return true;
    }

    @Override
    public void apply(LedgerEvent event) {
        event.evidence().forEach(id -> bind(id, event));
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.evidence_use").update();
    }

    private void bind(UUID id, LedgerEvent event) {
        int bound = jdbc.sql("""
                insert into hazardflow.evidence_use (evidence_id, subject, step) values (:id, :subject, :step)
                on conflict (evidence_id) do nothing
                """)
            .param("id", id).param("subject", event.subject()).param("step", event.step()).update();
        if (bound == 1) {
            return;
        }
        String owner = jdbc.sql("select subject from hazardflow.evidence_use where evidence_id = :id").param("id", id)
            .query(String.class).single();
        if (isSignature(id)) {
            throw new FormRejectedException(null, "签名", "刚刚已用于案件 " + owner + "，每份文书须重新签名");
        }
        if (!owner.equals(event.subject())) {
            throw new FormRejectedException(null, "照片", "刚刚已用于案件 " + owner + "，请勿重复提交");
        }
    }

    private boolean isSignature(UUID id) {
        return jdbc.sql("select kind = 'SIGNATURE' from hazardflow.evidence where id = :id").param("id", id).query(Boolean.class).single();
    }
}
