package io.hazardflow.drill.conduct;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the form of a drill starts with: the approved plan, who is expected and has checked in, the prepared injects. */
@Component
class ConductSheet {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(EngineClock.ZONE);

    private final Attendance attendance;
    private final DrillTeam team;
    private final Clock clock;

    ConductSheet(Attendance attendance, DrillTeam team, Clock clock) {
        this.attendance = attendance;
        this.team = team;
        this.clock = clock;
    }

    Facts of(Drill drill) {
        Map<String, Attendee> listed = Attendance.byWords(attendance.of(drill.number()));
        Facts values = Facts.of("approved", approved(drill)).and("checkIns", checkIns(drill, attendance.of(drill.number())))
            .and("hasParticipants", !listed.isEmpty())
            .and("participants", listed.entrySet().stream().map(entry -> Map.of("value", entry.getKey(), "label", label(entry))).toList())
            .and("attended", listed.entrySet().stream().filter(entry -> entry.getValue().present()).map(Map.Entry::getKey).toList())
            .and("timeline", course(drill));
        if (!drill.drillAt().isAfter(clock.instant())) {
            values.and("beganAt", drill.drillAt().atZone(EngineClock.ZONE).toOffsetDateTime().toString());
        }
        return values;
    }

    private static String approved(Drill drill) {
        return Stream.of(drill.planTitle() == null ? drill.kind().label() : drill.planTitle(),
                drill.contentType() == null ? null : drill.contentType().label() + " · " + drill.form().label(),
                Deadlines.shown(drill.drillAt()) + (drill.durationMinutes() == null ? "" : "，" + drill.durationMinutes() + " 分钟"), drill.place(),
                drill.commanderName() == null ? null : "总指挥 " + drill.commanderName(),
                drill.participants() == null ? null : "计划参演 " + drill.participants() + " 人")
            .filter(Objects::nonNull).collect(Collectors.joining("；"));
    }

    private static String checkIns(Drill drill, List<Attendee> all) {
        long listed = all.stream().filter(attendee -> attendee.participant() != null).count();
        long came = all.stream().filter(attendee -> attendee.present() && attendee.participant() != null).count();
        long besides = all.stream().filter(attendee -> attendee.participant() == null).count();
        return "计划参演 %d 人，名单 %d 人，已签到 %d 人%s".formatted(drill.participants() == null ? listed : drill.participants(), listed, came,
            besides == 0 ? "" : "，另有名单以外 " + besides + " 人");
    }

    private static String label(Map.Entry<String, Attendee> entry) {
        Attendee attendee = entry.getValue();
        return attendee.present() ? entry.getKey() + " 已签到" : entry.getKey();
    }

    /** The prepared injects with the times that they were planned for. */
    private List<Map<String, Object>> course(Drill drill) {
        return team.injects(drill.number()).stream().map(inject -> Map.<String, Object>of("inject", inject.inject(),
            "at", CLOCK.format(drill.drillAt().plus(Duration.ofMinutes(inject.minute()))))).toList();
    }
}
