package io.hazardflow.hazard.ladder;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Begins a case's ladder anew after its deadline has moved; one that had come to its end is opened again. */
@Component
public class LadderRestart {

    private final CaseProcedures procedures;
    private final HazardCases cases;

    LadderRestart(CaseProcedures procedures, HazardCases cases) {
        this.procedures = procedures;
        this.cases = cases;
    }

    /** The hazard list must hold the new deadline already. */
    public void restart(String caseNumber) {
        if (!procedures.isOpen(caseNumber, Procedure.DEADLINE_LADDER)) {
            procedures.open(caseNumber, Procedure.DEADLINE_LADDER);
            return;
        }
        HazardCase hazard = cases.get(caseNumber);
        procedures.tell(caseNumber, Procedure.DEADLINE_LADDER, DeadlineLadder.DEADLINE_MOVED,
            Facts.of(HazardProcess.DEADLINE, Date.from(hazard.deadline())).and(DeadlineLadder.NEXT_RUNG, null).and(DeadlineLadder.JUMP, false)
                .and(DeadlineLadder.LISTING_ASKED, false).and(DeadlineLadder.EXTENSION_PENDING, false).map());
    }
}
