package io.hazardflow.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps an address from asking for more documents a minute than anybody holds in his hands. */
@Component
class CheckLimit {

    static final int A_MINUTE = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant began = Instant.EPOCH;

    CheckLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one question; false when it is one too many. */
    synchronized boolean allows(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(began.plus(WINDOW))) {
            asked.clear();
            began = now;
        }
        return asked.merge(address, 1, Integer::sum) <= A_MINUTE;
    }
}
