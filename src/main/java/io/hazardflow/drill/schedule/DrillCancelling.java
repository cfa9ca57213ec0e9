package io.hazardflow.drill.schedule;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.EmergencyDrill;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels a drill that was not held; its row is locked first, so that nobody holds it meanwhile. */
@Component
class DrillCancelling {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final Callers callers;

    DrillCancelling(JdbcClient jdbc, @Lazy RuntimeService runtime, Callers callers) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.callers = callers;
    }

    private record Standing(Instant heldAt, Instant cancelledAt) {
    }

    @Transactional
    void cancel(String number, String reason, String by) {
        Standing standing = jdbc.sql("select held_at, cancelled_at from hazardflow.drill where number = ? for update").param(number)
            .query(Standing.class).single();
        if (standing.cancelledAt() != null) {
            throw CancelRefusal.of(HttpStatus.CONFLICT, "演练已取消");
        }
        if (standing.heldAt() != null) {
            throw CancelRefusal.of(HttpStatus.CONFLICT, "演练已举行，不能取消");
        }
        callers.asSystem(() -> runtime.createMessageCorrelation(EmergencyDrill.DRILL_CANCELLED).processInstanceBusinessKey(number)
            .setVariable(EmergencyDrill.CANCEL_REASON.name(), reason).setVariable(EmergencyDrill.CANCELLED_BY.name(), by).correlateWithResult());
    }
}
