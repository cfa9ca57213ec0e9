package io.hazardflow.dashboard.brief;

import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.dashboard.unit.FigureUnits;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * From Monday morning on makes the briefs of the week that is over, whichever of them are not there yet: after an outage later in the week. A week
 * that nobody told before the next one was over is left out, since what was open then can no longer be seen.
 */
@Component
class WeeklyBriefs {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyBriefs.class);

    private final FigureUnits units;
    private final BriefTable table;
    private final BriefMaker maker;
    private final Clock clock;
    private final LocalTime from;
    private final boolean background;

    WeeklyBriefs(FigureUnits units, BriefTable table, BriefMaker maker, Clock clock, @Value("${hazardflow.brief.from:06:00}") String from,
                 @Value("${hazardflow.dashboard.background:true}") boolean background) {
        this.units = units;
        this.table = table;
        this.maker = maker;
        this.clock = clock;
        this.from = LocalTime.parse(from);
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.brief.look:10m}", initialDelayString = "${hazardflow.brief.first-look:2m}")
    void watch() {
        if (background) {
            look();
        }
    }

    /** One transaction a unit, so that one that fails holds up no other. */
    void look() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (now.toLocalDateTime().isBefore(now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atTime(from))) {
            return;
        }
        Week week = Week.before(now.toLocalDate());
        units.all().stream().filter(unit -> !table.has(week, unit)).forEach(unit -> make(week, unit));
    }

    private void make(Week week, Unit unit) {
        try {
            maker.make(week, unit);
        } catch (DuplicateKeyException | ConcurrencyFailureException another) {
            LOG.debug("the brief {} of {} was made by another node", week.name(), unit.name());
        } catch (RuntimeException e) {
            LOG.warn("the brief {} of {} could not be made, it will be tried again", week.name(), unit.name(), e);
        }
    }
}
