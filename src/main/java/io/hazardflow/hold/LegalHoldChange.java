package io.hazardflow.hold;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts and lifts holds, in the chain of the case; doing it twice does it once. The caller has checked who may. */
@Service
class LegalHoldChange {

    private static final List<String> ACTING_FOR = List.of(Role.DISTRICT_COORDINATION.key(), Role.SAFETY_COMMITTEE.key());
    private static final int LOCK = 0x484F4C44;

    private final LegalHolds holds;
    private final Ledger ledger;
    private final HeldHistory history;
    private final JdbcClient jdbc;

    LegalHoldChange(LegalHolds holds, Ledger ledger, HeldHistory history, JdbcClient jdbc) {
        this.holds = holds;
        this.ledger = ledger;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** False when the case was held already, whose reason then stays. */
    @Transactional
    public boolean put(String caseNumber, String reason, String basis, Caller caller) {
        boolean free = current(caseNumber).isEmpty();
        if (free) {
            append(caseNumber, LegalHoldSteps.PUT, Map.of(LegalHoldSteps.REASON, reason, LegalHoldSteps.BASIS, basis), caller);
            history.keep(caseNumber);
        }
        return free;
    }

    /** False when the case was not held. */
    @Transactional
    public boolean lift(String caseNumber, String reason, Caller caller) {
        boolean held = current(caseNumber).isPresent();
        if (held) {
            append(caseNumber, LegalHoldSteps.LIFT, Map.of(LegalHoldSteps.REASON, reason), caller);
            history.release(caseNumber);
        }
        return held;
    }

    private Optional<LegalHold> current(String caseNumber) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashtext(:number))").param("lock", LOCK).param("number", caseNumber)
            .query(row -> { });
        return holds.find(caseNumber);
    }

    private void append(String caseNumber, String step, Map<String, String> document, Caller caller) {
        String process = ledger.timeline(caseNumber).get(0).processKey();
        ledger.append(new LedgerEntry(caseNumber, process, step, caller.actingFor(ACTING_FOR), document, Map.of(), List.of(), List.of()));
    }
}
