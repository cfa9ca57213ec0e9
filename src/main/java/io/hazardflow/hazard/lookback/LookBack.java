package io.hazardflow.hazard.lookback;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code look-back} (domain C.1.4): its key, element ids, messages and variables. */
public final class LookBack {

    public static final String KEY = "look-back";

    /** Ledger step of the draw, which stands whether or not the case was drawn; also the message that starts the process. */
    public static final String DRAWN = "look-back-drawn";
    public static final String VISIT = "look-back-visit";
    public static final String URGE = "urge-look-back";
    public static final String POSTPONE = "postpone-visit";
    public static final String RECURRENCE = "report-recurrence";
    public static final String DROPPED = "look-back-dropped";

    /** The fact with which a look-back is over. */
    public static final String OVER = "lookBackAt";

    static final ProcessVariable<Date> DAY = new ProcessVariable<>("lookBackDay", Date.class);
    static final ProcessVariable<String> RESULT = new ProcessVariable<>("visitResult", String.class);
    static final ProcessVariable<Integer> VISITS = new ProcessVariable<>("visits", Integer.class);

    /** How a visit ends. */
    public enum Result { KEPT, RECURRED, UNVERIFIABLE }

    private LookBack() {
    }
}
