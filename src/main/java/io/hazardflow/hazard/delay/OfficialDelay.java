package io.hazardflow.hazard.delay;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code official-delay}: its key, element ids and variables. */
final class OfficialDelay {

    static final String KEY = "official-delay";
    static final String URGE_OFFICIAL = "urge-official";
    static final String URGE_OFFICIAL_ABOVE = "urge-official-above";
    static final String TASK_DONE = "slow-task-done";

    /** Engine id of the task that is late. */
    static final ProcessVariable<String> SLOW_TASK = new ProcessVariable<>("slowTask", String.class);
    /** Engine group that has to do it. */
    static final ProcessVariable<String> SLOW_POST = new ProcessVariable<>("slowPost", String.class);
    static final ProcessVariable<Date> SLOW_DUE = new ProcessVariable<>("slowDue", Date.class);
    /** The late task in words. */
    static final ProcessVariable<String> SLOW_WORDS = new ProcessVariable<>("slowWords", String.class);

    private OfficialDelay() {
    }
}
