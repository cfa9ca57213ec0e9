package io.hazardflow.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The one clock of the product: the engine's, read in the time zone of the district, so that timers and deadlines never disagree. */
@Component
public final class EngineClock extends Clock {

    /** Legal deadlines are days of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
