package io.hazardflow.hazard.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Opens a procedure by itself, after a step of the main process; one bean a procedure. */
public interface ProcedureTrigger {

    Procedure procedure();

    /** @param step element id of the main process that has just ended */
    boolean opensAfter(String step, DelegateExecution execution);
}
