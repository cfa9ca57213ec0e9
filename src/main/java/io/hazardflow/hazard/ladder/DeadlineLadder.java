package io.hazardflow.hazard.ladder;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.platform.ProcessVariable;
import java.util.Arrays;
import java.util.Optional;

/** The process {@code deadline-ladder}: its element ids, messages and variables. */
public final class DeadlineLadder {

    public static final String URGE_DISTRICT = "urge-district";
    public static final String DECIDE_LISTING = "decide-listing";
    public static final String NOTIFY_INTERVIEW = "notify-interview";
    public static final String HOLD_INTERVIEW = "hold-interview";
    public static final String REFER_PENALTY = "refer-penalty";

    public static final String DEADLINE_MOVED = "deadline-moved";
    public static final String THIRD_REJECTION = "third-rejection";
    public static final String ORDER_WITHDRAWN = "order-withdrawn";

    /** Whether an extension waits for its decision; no rung is entered meanwhile. */
    public static final ProcessVariable<Boolean> EXTENSION_PENDING = new ProcessVariable<>("extensionPending", Boolean.class);

    static final String KEY = "deadline-ladder";
    static final String DECISION = "escalation-ladder";
    static final String DEADLINE_ISSUED = "deadline-issued";
    static final String RUNG_DUE = "rung-due";
    static final String START = "START";
    static final String NONE = "NONE";
    static final String LISTING = "LISTING";
    static final String REMIND = "REMIND";

    static final ProcessVariable<String> RUNG = new ProcessVariable<>("rung", String.class);
    static final ProcessVariable<Integer> RUNG_OFFSET = new ProcessVariable<>("rungOffset", Integer.class);
    static final ProcessVariable<String> RUNG_UNIT = new ProcessVariable<>("rungUnit", String.class);
    static final ProcessVariable<String> RUNG_KIND = new ProcessVariable<>("rungKind", String.class);
    static final ProcessVariable<String> RUNG_BASIS = new ProcessVariable<>("rungBasis", String.class);
    static final ProcessVariable<String> FOLLOWING_RUNG = new ProcessVariable<>("followingRung", String.class);
    /** The rung that the ladder goes on with; null before the first. */
    static final ProcessVariable<String> NEXT_RUNG = new ProcessVariable<>("nextRung", String.class);
    static final ProcessVariable<String> POSTS = new ProcessVariable<>("posts", String.class);
    static final ProcessVariable<Boolean> JUMP = new ProcessVariable<>("jump", Boolean.class);
    static final ProcessVariable<Boolean> LISTING_ASKED = new ProcessVariable<>("listingAsked", Boolean.class);
    static final ProcessVariable<Boolean> LISTED = new ProcessVariable<>("listed", Boolean.class);

    private static final String ENTER_RUNG = "enter-rung";

    private DeadlineLadder() {
    }

    /** The rung that an event of the ledger entered; empty for other events and for reminders. */
    public static Optional<Rung> rungEntered(LedgerEvent event) {
        return ENTER_RUNG.equals(event.step())
            ? Arrays.stream(Rung.values()).filter(rung -> event.basis().stream().anyMatch(basis -> basis.startsWith(DECISION + "/" + rung + "："))).findFirst()
            : Optional.empty();
    }
}
