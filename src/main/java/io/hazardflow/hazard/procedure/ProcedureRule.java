package io.hazardflow.hazard.procedure;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import java.util.Optional;

/** Who may open a procedure by hand, and when; one bean a procedure. A procedure without one is opened by the process alone. */
public interface ProcedureRule {

    Procedure procedure();

    /** Why not, in words for the user; empty when he may. That it is open already has been asked before. */
    Optional<String> refusal(HazardCase hazard, Caller caller);
}
