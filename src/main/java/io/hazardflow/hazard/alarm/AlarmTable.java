package io.hazardflow.hazard.alarm;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarms taken so far. */
@Component
class AlarmTable {

    private final JdbcClient jdbc;

    AlarmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param openedCase whether the case began with this alarm; @param repeats alarms that have joined its case since */
    record Taken(String source, String externalId, String enterprise, String device, String kind, int level, OffsetDateTime occurredAt,
                 String location, String description, boolean imminentDanger, String caseNumber, boolean openedCase, int repeats) {

        Alarm alarm() {
            return new Alarm(source, externalId, enterprise, device, kind, level, occurredAt, location, description, imminentDanger);
        }
    }

    /** Whoever sends the same alarm, or one of the same device, waits here until this transaction is over; the narrower lock first. */
    void lock(Alarm alarm) {
        lock("alarm/" + alarm.source() + "/" + alarm.externalId());
        lock("device/" + alarm.enterprise() + "/" + alarm.device() + "/" + alarm.kind());
    }

    Optional<Taken> find(String source, String externalId) {
        return jdbc.sql("select * from hazardflow.alarm where source = ? and external_id = ?").params(source, externalId)
            .query(Taken.class).optional();
    }

    /** The latest alarm of the same thing since a moment. */
    Optional<Taken> latest(Alarm alarm, Instant since) {
        return jdbc.sql("""
                select * from hazardflow.alarm where enterprise = ? and device = ? and kind = ? and received_at >= ?
                order by received_at desc limit 1""")
            .params(alarm.enterprise(), alarm.device(), alarm.kind(), since.atOffset(ZoneOffset.UTC)).query(Taken.class).optional();
    }

    void insert(Alarm alarm, boolean imminentDanger, String account, String caseNumber, boolean openedCase, Instant receivedAt) {
        jdbc.sql("""
                insert into hazardflow.alarm (source, external_id, enterprise, device, kind, level, occurred_at, received_at, location,
                                              description, imminent_danger, account, case_number, opened_case)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(alarm.source(), alarm.externalId(), alarm.enterprise(), alarm.device(), alarm.kind(), alarm.level(), alarm.occurredAt(),
                receivedAt.atOffset(ZoneOffset.UTC), alarm.location(), alarm.description(), imminentDanger, account, caseNumber, openedCase)
            .update();
    }

    /** How many alarms have joined the case, this one included; another case merged into it may have brought the first. */
    int countRepeat(String caseNumber) {
        jdbc.sql("update hazardflow.alarm set repeats = repeats + 1 where case_number = ? and opened_case").param(caseNumber).update();
        return 1 + jdbc.sql("select count(*) from hazardflow.alarm where case_number = ? and not opened_case").param(caseNumber)
            .query(Integer.class).single();
    }

    private void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("hazardflow." + what).query(rs -> { });
    }
}
