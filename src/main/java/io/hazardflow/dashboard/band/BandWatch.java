package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.measure.MonthSums;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the indicators checked each morning, once the months are summed. */
@Component
class BandWatch {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final BandCheck check;
    private final MonthSums months;
    private final Clock clock;
    private final boolean background;

    BandWatch(BandCheck check, MonthSums months, Clock clock, @Value("${hazardflow.dashboard.background:true}") boolean background) {
        this.check = check;
        this.months = months;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.band.look:10m}", initialDelayString = "${hazardflow.band.first-look:3m}")
    void watch() {
        if (background && !LocalTime.now(clock).isBefore(MORNING) && !months.behind()) {
            check.today();
        }
    }
}
