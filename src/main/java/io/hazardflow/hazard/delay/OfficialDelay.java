package io.hazardflow.hazard.delay;

import io.hazardflow.hazard.HazardProcess.Variable;
import java.util.Date;

/** The process {@code official-delay}: its key, element ids and variables. */
final class OfficialDelay {

    static final String KEY = "official-delay";
    static final String URGE_OFFICIAL = "urge-official";
    static final String URGE_OFFICIAL_ABOVE = "urge-official-above";
    static final String TASK_DONE = "slow-task-done";

    /** Engine id of the task that is late. */
    static final Variable<String> SLOW_TASK = new Variable<>("slowTask", String.class);
    /** Engine group that has to do it. */
    static final Variable<String> SLOW_POST = new Variable<>("slowPost", String.class);
    static final Variable<Date> SLOW_DUE = new Variable<>("slowDue", Date.class);
    /** The late task in words. */
    static final Variable<String> SLOW_WORDS = new Variable<>("slowWords", String.class);

    private OfficialDelay() {
    }
}
