package io.hazardflow.dashboard.clock;

/** Which of several stays at the same time the case waits for: the first of these. */
enum Precedence {
    /** A legal period that has to go by. */
    LAW,
    /** A decision without which the step below is not to be judged late, such as that on more time. */
    DECISION,
    /** The main path and the plan that belongs to it. */
    MAIN,
    /** Procedures beside the main path: supervision, suspension, emergency. */
    BESIDE,
    /** Urging, which never replaces the step that is urged. */
    URGING,
    /** What only encloses others, and timers of the process itself. */
    FRAME,
    /** Known from the ledger alone, before stays were recorded. */
    TOLD
}
