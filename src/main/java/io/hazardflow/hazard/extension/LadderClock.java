package io.hazardflow.hazard.extension;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Stops and restarts the climbing of a case's ladder. */
@Component
class LadderClock {

    private final CaseProcedures procedures;
    private final RuntimeService runtime;
    private final Callers callers;

    LadderClock(CaseProcedures procedures, @Lazy RuntimeService runtime, Callers callers) {
        this.procedures = procedures;
        this.runtime = runtime;
        this.callers = callers;
    }

    void pause(String caseNumber, boolean paused) {
        procedures.instance(caseNumber, Procedure.DEADLINE_LADDER).ifPresent(ladder -> callers.asSystem(() -> {
            runtime.setVariable(ladder, DeadlineLadder.EXTENSION_PENDING.name(), paused);
            return null;
        }));
    }
}
