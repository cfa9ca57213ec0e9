package io.hazardflow.drill.conduct;

import io.hazardflow.access.Caller;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillEvaluator;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.task.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes who came to a drill into the ledger, one event a person on the spot or a list of the unit. */
@Component
class CheckIns {

    static final String WAY = "way";
    static final String CAME = "came";
    static final String GONE = "gone";

    private static final int MOST_OTHERS = 500;
    /** Nobody of whom the system knows an account; his name is in the document. */
    private static final Actor ON_THE_SPOT = new Actor("on-the-spot", "现场人员", "现场扫码");

    private final Attendance attendance;
    private final DrillTeam team;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckIns(Attendance attendance, DrillTeam team, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.attendance = attendance;
        this.team = team;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody on the spot who is known by his account; a second time changes nothing. @return when he checked in */
    @Transactional
    public Instant self(Drill drill, Caller caller) {
        lock(drill);
        refuseEvaluator(drill, evaluator -> caller.userId().equals(evaluator.account()));
        List<Attendee> all = attendance.of(drill.number());
        Attendee known = all.stream().filter(attendee -> caller.userId().equals(attendee.account())).findFirst()
            .or(() -> all.stream().filter(attendee -> attendee.account() == null && attendee.name().equals(caller.name())).findFirst()).orElse(null);
        return checkIn(drill, all, known, new Attendee(null, null, caller.name(), null, caller.userId(), null, "SELF"), caller.actingFor(List.of()));
    }

    /** Somebody on the spot of whom there is only the name that he gives. */
    @Transactional
    public Instant named(Drill drill, String name, String department) {
        lock(drill);
        refuseEvaluator(drill, evaluator -> evaluator.name().equals(name));
        List<Attendee> all = attendance.of(drill.number());
        List<Attendee> known = all.stream().filter(attendee -> attendee.isNamed(name, department)).toList();
        if (department == null && known.size() > 1) {
            throw Refusal.wrong("department", "部门或单位", "须填写，名单上有同名的人");
        }
        return checkIn(drill, all, known.isEmpty() ? null : known.get(0), new Attendee(null, null, name, department, null, null, "QR"), ON_THE_SPOT);
    }

    /**
     * What the unit ticked.
     *
     * @param came positions on the list
     * @param gone positions among those who came, which were noted by mistake
     */
    @Transactional
    public void list(Drill drill, List<Integer> came, List<Integer> gone, Actor actor) {
        lock(drill);
        List<Attendee> all = attendance.of(drill.number());
        List<Map<String, Object>> arrived = came.stream().distinct().map(position -> all.stream()
            .filter(attendee -> position.equals(attendee.participant())).findFirst()
            .orElseThrow(() -> Refusal.wrong(CAME, "到场人员", "不在参演名单上"))).filter(attendee -> !attendee.present()).map(CheckIns::person).toList();
        List<Integer> mistaken = gone.stream().distinct().filter(position -> all.stream().anyMatch(attendee -> position.equals(attendee.position())))
            .toList();
        if (!arrived.isEmpty() || !mistaken.isEmpty()) {
            append(drill, "LIST", arrived, mistaken, actor);
        }
    }

    private Instant checkIn(Drill drill, List<Attendee> all, Attendee known, Attendee given, Actor actor) {
        if (known != null && known.present()) {
            return known.checkedInAt();
        }
        if (known == null && all.stream().filter(attendee -> attendee.participant() == null).count() >= MOST_OTHERS) {
            throw Refusal.now("名单以外的人员已满 " + MOST_OTHERS + " 人，请由组织单位登记");
        }
        Map<String, Object> person = known == null ? person(given) : person(new Attendee(null, known.participant(), known.name(), known.department(),
            Optional.ofNullable(given.account()).orElse(known.account()), null, null));
        append(drill, given.way(), List.of(person), List.of(), actor);
        return clock.instant();
    }

    private void append(Drill drill, String way, List<Map<String, Object>> came, List<Integer> gone, Actor actor) {
        Map<String, Object> document = new LinkedHashMap<>(Map.of(WAY, way));
        if (!came.isEmpty()) {
            document.put(CAME, came);
        }
        if (!gone.isEmpty()) {
            document.put(GONE, gone);
        }
        ledger.append(new LedgerEntry(drill.number(), EmergencyDrill.KEY, EmergencyDrill.CHECK_IN, actor, document, Map.of(), List.of(), List.of()));
    }

    private static Map<String, Object> person(Attendee attendee) {
        Map<String, Object> person = new HashMap<>();
        person.put("participant", attendee.participant());
        person.put("name", attendee.name());
        person.put("department", attendee.department());
        person.put("account", attendee.account());
        person.values().removeIf(Objects::isNull);
        return person;
    }

    private void refuseEvaluator(Drill drill, Predicate<DrillEvaluator> who) {
        if (team.evaluators(drill.number()).stream().anyMatch(who)) {
            throw Refusal.now("评估员不计入参演人员，不需要签到");
        }
    }

    /** One after the other, so that nobody is noted twice. */
    private void lock(Drill drill) {
        jdbc.sql("select number from hazardflow.drill where number = ? for update").param(drill.number()).query(String.class).single();
    }
}
