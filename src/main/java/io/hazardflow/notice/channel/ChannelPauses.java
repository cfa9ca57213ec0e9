package io.hazardflow.notice.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Spares the other channels: one that has let several calls wait in vain is left alone for a while, and then asked by one call first. What comes
 * for it meanwhile fails at once and is tried again like after any failure.
 */
@Component
class ChannelPauses {

    static final Duration PAUSE = Duration.ofSeconds(30);
    static final int SILENCES = 3;

    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
    private final Clock clock;

    ChannelPauses(Clock clock) {
        this.clock = clock;
    }

    private record Silence(int calls, Instant until, String words) {
    }

    /** @throws NotDeliveredException while the channel is left alone */
    void check(HttpNotice notice) {
        Instant now = clock.instant();
        silences.computeIfPresent(notice.delivery().channel(), (channel, silence) -> {
            if (silence.calls() < SILENCES) {
                return silence;
            }
            if (now.isBefore(silence.until())) {
                throw new NotDeliveredException(notice.label(),
                    silence.words() + "（连续 " + silence.calls() + " 次，这一次未再尝试）");
            }
            return new Silence(silence.calls(), now.plus(PAUSE), silence.words());
        });
    }

    void silent(HttpNotice notice, String words) {
        silences.merge(notice.delivery().channel(), new Silence(1, clock.instant().plus(PAUSE), words),
            (before, first) -> new Silence(before.calls() + 1, first.until(), words));
    }

    void answered(HttpNotice notice) {
        silences.remove(notice.delivery().channel());
    }
}
