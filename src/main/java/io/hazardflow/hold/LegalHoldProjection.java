package io.hazardflow.hold;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code legal_hold}, whatever kind of case it is. */
@Component
class LegalHoldProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    LegalHoldProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return true;
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case LegalHoldSteps.PUT -> put(event);
            case LegalHoldSteps.LIFT -> jdbc.sql("delete from hazardflow.legal_hold where subject = ?").param(event.subject()).update();
            default -> { }
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.legal_hold").update();
    }

    private void put(LedgerEvent event) {
        jdbc.sql("""
                insert into hazardflow.legal_hold (subject, since, reason, basis, put_by, by_name, by_role)
                values (:subject, :since, :reason, :basis, :user, :name, :role)""")
            .param("subject", event.subject()).param("since", event.at().atOffset(ZoneOffset.UTC))
            .param("reason", event.document().get(LegalHoldSteps.REASON).asText())
            .param("basis", event.document().get(LegalHoldSteps.BASIS).asText())
            .param("user", event.actor().userId()).param("name", event.actor().name()).param("role", event.actor().role()).update();
    }
}
