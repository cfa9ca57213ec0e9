package io.hazardflow.drill.feed;

import io.hazardflow.access.Caller;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.TimeLimits;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes drills as an iCalendar file: each on its day, and the end of the time for those that are still to be held. */
@Component
class CalendarFile {

    private static final String DOMAIN = "@hazardflow";
    private static final Duration REFRESH = Duration.ofHours(6);
    /** From the beginning of a day to the hour at which a calendar speaks. */
    private static final Duration MORNING = Duration.ofHours(9);
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);
    private static final Set<DrillState> OPEN = EnumSet.of(DrillState.PLANNED, DrillState.SCHEDULING, DrillState.APPROVAL, DrillState.POSTPONED);

    private final TimeLimits limits;
    private final String portal;

    CalendarFile(TimeLimits limits, @Value("${hazardflow.notice.portal:http://localhost:8080}") URI portal) {
        this.limits = limits;
        this.portal = portal.toString().replaceFirst("/+$", "");
    }

    String of(String name, List<DrillEntry> entries, Caller reader) {
        Calendar calendar = new Calendar(new PropertyList(List.of(new ProdId("-//HazardFlow//Drills//ZH"), ImmutableVersion.VERSION_2_0,
            ImmutableCalScale.GREGORIAN, ImmutableMethod.PUBLISH, new XProperty("X-WR-CALNAME", name),
            new XProperty("X-WR-TIMEZONE", EngineClock.ZONE.getId()),
            new RefreshInterval(new ParameterList(List.of(net.fortuna.ical4j.model.parameter.Value.DURATION)), REFRESH),
            new XProperty("X-PUBLISHED-TTL", REFRESH.toString()))), new ComponentList<>(List.of(zone())));
        int alarmDays = limits.get("drill.third-reminder").amount();
        for (DrillEntry entry : entries) {
            calendar.add(drill(entry, reader));
            if (entry.drill().heldAt() == null && entry.drill().cancelledAt() == null) {
                calendar.add(lastDay(entry, reader, alarmDays));
            }
        }
        return Folding.fold(calendar.toString());
    }

    private VEvent drill(DrillEntry entry, Caller reader) {
        Drill drill = entry.drill();
        VEvent event = drill.drillAt() == null ? allDay(drill.targetDay()) : timed(drill);
        describe(event, entry, drill.number() + DOMAIN, title(drill, reader));
        event.add(status(drill)).add(new Description(words(drill, reader)));
        if (drill.place() != null) {
            event.add(new Location(drill.place()));
        }
        return event;
    }

    private VEvent lastDay(DrillEntry entry, Caller reader, int alarmDays) {
        Drill drill = entry.drill();
        String summary = "演练截止：" + title(drill, reader);
        VEvent event = allDay(drill.dueOn());
        describe(event, entry, drill.number() + "-last-day" + DOMAIN, summary);
        VAlarm alarm = new VAlarm(MORNING.minusDays(alarmDays));
        alarm.add(ImmutableAction.DISPLAY).add(new Description(summary));
        event.add(alarm);
        event.add(ImmutableStatus.VEVENT_CONFIRMED).add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private void describe(VEvent event, DrillEntry entry, String uid, String summary) {
        event.add(new Uid(uid)).add(new DtStamp(entry.changedAt())).add(new LastModified(entry.changedAt())).add(new Sequence(entry.sequence()))
            .add(new Summary(summary)).add(new Url(URI.create(portal + "/drills/" + entry.drill().number())));
    }

    private static VEvent timed(Drill drill) {
        Instant from = drill.beganAt() == null || drill.heldAt() == null ? drill.drillAt() : drill.beganAt();
        Instant to = drill.heldAt() != null ? drill.heldAt()
            : from.plus(drill.durationMinutes() == null ? USUAL_LENGTH : Duration.ofMinutes(drill.durationMinutes()));
        VEvent event = new VEvent(false);
        event.add(inZone(new DtStart<>(local(from)))).add(inZone(new DtEnd<>(local(to))));
        return event;
    }

    private static VEvent allDay(LocalDate day) {
        VEvent event = new VEvent(false);
        event.add(new DtStart<>(day)).add(new DtEnd<>(day.plusDays(1)));
        return event;
    }

    /** The hour on the district's clocks; given a time with its zone, the library would go by rules of its own for that zone. */
    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, EngineClock.ZONE).withNano(0);
    }

    private static Property inZone(Property time) {
        return time.add(new net.fortuna.ical4j.model.parameter.TzId(EngineClock.ZONE.getId()));
    }

    private static Status status(Drill drill) {
        if (drill.cancelledAt() != null) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return OPEN.contains(drill.state()) ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }

    /** Who reads for one enterprise knows whose drills they are. */
    private static String title(Drill drill, Caller reader) {
        String title = drill.planTitle() == null ? drill.kind().label() : drill.kind().label() + "：" + drill.planTitle();
        return reader.isEnterprise() ? title : title + "（" + drill.unitName() + "）";
    }

    private static String words(Drill drill, Caller reader) {
        String commander = drill.commanderName() == null ? null
            : PersonalData.sight(reader, Whose.ENTERPRISE_IN_CASE, drill.enterprise()).show(PersonalField.NAME, drill.commanderName());
        return Stream.of("状态：" + drill.state().label() + (drill.overdue() ? "（逾期）" : ""),
                "时限：" + drill.windowStart() + " 至 " + drill.dueOn(),
                drill.contentType() == null || drill.form() == null ? null : "类型：" + drill.contentType().label() + "、" + drill.form().label(),
                commander == null || commander.isBlank() ? null : "总指挥：" + commander,
                drill.participants() == null ? null : "计划参演：" + drill.participants() + " 人",
                "编号：" + drill.number())
            .filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** The district's zone, which has known no summer time for decades. */
    private static VTimeZone zone() {
        Standard standard = new Standard();
        standard.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay())).add(new TzOffsetFrom(EngineClock.ZONE.getRules().getOffset(Instant.EPOCH)))
            .add(new TzOffsetTo(EngineClock.ZONE.getRules().getOffset(Instant.EPOCH))).add(new TzName("CST"));
        return new VTimeZone(new PropertyList(List.of(new TzId(EngineClock.ZONE.getId()))), new ComponentList<>(List.of(standard)));
    }
}
