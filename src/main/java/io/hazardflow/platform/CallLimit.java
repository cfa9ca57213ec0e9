package io.hazardflow.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps an address from making more public calls a minute than people, or their programs, do. */
public final class CallLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final int aMinute;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant began = Instant.EPOCH;

    public CallLimit(Clock clock, int aMinute) {
        this.clock = clock;
        this.aMinute = aMinute;
    }

    /** Counts one call; false when it is one too many. */
    public synchronized boolean allows(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(began.plus(WINDOW)) || now.isBefore(began)) {
            asked.clear();
            began = now;
        }
        return asked.merge(address, 1, Integer::sum) <= aMinute;
    }
}
