package io.hazardflow.drill.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.DrillResult;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps tables {@code drill_attendance} and {@code drill_event}: who came to a drill and what happened. */
@Component
class AttendanceProjection implements LedgerProjection {

    private final JdbcClient jdbc;
    private final Attendance attendance;

    AttendanceProjection(JdbcClient jdbc, Attendance attendance) {
        this.jdbc = jdbc;
        this.attendance = attendance;
    }

    @Override
    public boolean follows(String processKey) {
        return EmergencyDrill.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case EmergencyDrill.CHECK_IN -> checkIn(event);
            case EmergencyDrill.CONDUCT_DRILL -> conducted(event);
            default -> {
            }
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.drill_event").update();
        jdbc.sql("delete from hazardflow.drill_attendance").update();
    }

    private void checkIn(LedgerEvent event) {
        event.document().path(CheckIns.GONE).forEach(position ->
            jdbc.sql("delete from hazardflow.drill_attendance where number = ? and position = ?").params(event.subject(), position.asInt()).update());
        String way = event.document().path(CheckIns.WAY).asText();
        event.document().path(CheckIns.CAME).forEach(person -> insert(event.subject(),
            new Attendee(null, person.path("participant").isInt() ? person.path("participant").asInt() : null, person.path("name").asText(),
                person.path("department").asText(null), person.path("account").asText(null), event.at(), way)));
    }

    private void conducted(LedgerEvent event) {
        JsonNode document = event.document();
        DrillResult result = DrillResult.valueOf(document.path("result").asText());
        jdbc.sql("delete from hazardflow.drill_event where number = ?").param(event.subject()).update();
        if (result == DrillResult.HELD) {
            Named named = new Named(attendance.of(event.subject()), document);
            named.others().forEach(other -> insert(event.subject(), other));
            named.ticked().forEach(ticked -> insert(event.subject(), new Attendee(null, ticked.participant(), ticked.name(), ticked.department(),
                ticked.account(), null, "LIST")));
        } else {
            jdbc.sql("delete from hazardflow.drill_attendance where number = ?").param(event.subject()).update();
        }
        if (result != DrillResult.POSTPONE) {
            course(event, LocalDate.from(Deadlines.instantOf(document.path(result == DrillResult.HELD ? "beganAt" : "interruptedAt").asText())
                .atZone(EngineClock.ZONE)));
        }
    }

    private void course(LedgerEvent event, LocalDate day) {
        int position = 0;
        for (JsonNode row : event.document().path("timeline")) {
            OffsetDateTime at = day.atTime(LocalTime.parse(row.path("at").asText())).atZone(EngineClock.ZONE).toOffsetDateTime();
            jdbc.sql("insert into hazardflow.drill_event (number, position, at, inject, reaction, by_whom) values (?, ?, ?, ?, ?, cast(? as text))")
                .params(event.subject(), ++position, at, row.path("inject").asText(), row.path("reaction").asText(),
                    row.path("byWhom").asText(null)).update();
        }
    }

    private void insert(String number, Attendee attendee) {
        jdbc.sql("""
                insert into hazardflow.drill_attendance (number, position, name, department, account, participant, checked_in_at, way)
                values (:number, (select coalesce(max(position), 0) + 1 from hazardflow.drill_attendance where number = :number),
                    :name, :department, :account, :participant, :at, :way)""")
            .param("number", number).param("name", attendee.name()).param("department", attendee.department()).param("account", attendee.account())
            .param("participant", attendee.participant())
            .param("at", attendee.checkedInAt() == null ? null : attendee.checkedInAt().atOffset(ZoneOffset.UTC)).param("way", attendee.way()).update();
    }
}
