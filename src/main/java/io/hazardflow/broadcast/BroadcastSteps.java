package io.hazardflow.broadcast;

import java.util.List;

/** The ledger steps of broadcasts, which no process model draws. */
final class BroadcastSteps {

    /** Stands in the ledger in place of a process. */
    static final String KEY = "broadcast";

    static final String SEND = "send-broadcast";
    static final String CONFIRM = "confirm-broadcast";
    static final String URGE = "urge-broadcast";
    static final String WITHDRAW = "withdraw-broadcast";

    private BroadcastSteps() {
    }

    /** What was sent, to whom. */
    record Sent(String request, BroadcastKind kind, String title, String text, boolean urgent, String validUntil, String confirmBy,
                Audience audience, List<Recipient> recipients) {
    }

    record Urged(String day, int people) {
    }

    record Withdrawn(String reason) {
    }
}
