package io.hazardflow.drill.conduct;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.LedgerRebuild;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ConductDrillTest {

    private static final String SAFETY = "safety.e0001";
    private static final String HEAD = "head.e0001";

    @Autowired
    private ReadyDrills ready;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private Drills drills;
    @Autowired
    private CheckIns checkIns;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void morning() {
        at("2026-09-01T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aDrillIsHeldWithThoseWhoCheckedInAndThoseWhomTheUnitNames() {
        String number = onItsDay("2026-09-10T09:50:00");
        checkIns.named(drills.get(number), "赵一", null);
        checkIns.named(drills.get(number), "过路人", "隔壁单位");
        at("2026-09-10T11:10:00");

        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, held(Map.of("attended", List.of("赵一（仓储部）", "钱二（仓储部）"),
            "others", List.of(Map.of("name", "李临时", "department", "外包队"), Map.of("name", "过路人", "department", "隔壁单位")))));

        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.EVALUATING);
        assertThat(drill.attendance()).isEqualTo(4);
        assertThat(drill.beganAt()).isEqualTo(moment("2026-09-10T10:00:00"));
        assertThat(drill.heldAt()).isEqualTo(moment("2026-09-10T11:00:00"));
        assertThat(drill.conductedBy()).isEqualTo(SAFETY);
        assertThat(ready.variable(number, EmergencyDrill.HELD)).isEqualTo(true);
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.EVALUATE_DRILL);
        List<String> rows = attendanceRows(number);
        assertThat(rows).containsExactly("1 赵一 QR 1 true", "2 过路人 QR null true", "3 李临时 LIST null false", "4 钱二 LIST 2 false");
        List<String> course = course(number);
        assertThat(course).containsExactly("1 10:05 发现明火 报警并启用灭火器", "2 10:20 人员疏散 按路线撤离");

        rebuild.rebuild();

        assertThat(attendanceRows(number)).isEqualTo(rows);
        assertThat(course(number)).isEqualTo(course);
        assertThat(drills.get(number)).isEqualTo(drill);
    }

    @Test
    void aDrillThatNobodyAttendedOrThatWasNotSafeOrNotYetOverWasNotHeld() {
        String number = onItsDay("2026-09-10T11:10:00");
        refused(number, held(Map.of("attended", List.of())), "「名单签到」没有人签到");
        refused(number, held(Map.of("safety", List.of("SAFETY_OFFICER", "BRIEFING", "ROUTES", "STOP_SIGNAL"))), "还没有确认：急救人员和器材到位");
        refused(number, held(Map.of("endedAt", "2026-09-10T12:00:00+08:00")), "「结束时间」不能晚于现在");
        refused(number, held(Map.of("beganAt", "2026-09-10T11:05:00+08:00")), "「结束时间」须晚于开始时间");
        refused(number, held(Map.of("beganAt", "2026-08-31T10:00:00+08:00", "endedAt", "2026-08-31T11:00:00+08:00", "otherDayReason", "提前到前一日")),
            "「开始时间」不能早于批准时间");
        refused(number, held(Map.of("beganAt", "2026-09-09T10:00:00+08:00", "endedAt", "2026-09-09T11:00:00+08:00")), "批准的日期是 2026-09-10");
        refused(number, held(Map.of("timeline", List.of())), "「演练过程」至少记录一项");
        refused(number, held(Map.of("photos", List.of(driver.photo(SAFETY)))), "现场照片");
        refused(number, held(Map.of("attended", List.of("不在名单"))), "名单签到");
    }

    @Test
    void inItsWindowTheHeadOfTheUnitLetsItBeMoved() {
        String number = onItsDay("2026-09-09T09:00:00");

        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, postponed("2026-09-20T10:00:00+08:00"));

        assertThat(drills.get(number).state()).isEqualTo(DrillState.POSTPONED);
        assertThat(ready.variable(number, EmergencyDrill.POSTPONEMENT_GROUP)).isEqualTo("enterprise-head:e0001");
        driver.submit(HEAD, number, EmergencyDrill.APPROVE_POSTPONEMENT, Map.of("decision", "GRANT", "opinion", "同意"));
        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.READY);
        assertThat(drill.drillAt()).isEqualTo(moment("2026-09-20T10:00:00"));
        assertThat(drill.postponedTimes()).isEqualTo(1);
        assertThat(drill.dueOn()).isEqualTo(drill.windowEnd());
        assertThat(driver.task(number, EmergencyDrill.CONDUCT_DRILL).getDueDate()).isEqualTo(Date.from(moment("2026-09-20T10:00:00")));
    }

    @Test
    void aDrillIsNotMovedOntoAnotherOfTheSamePeopleOrPlace() {
        String other = ready.drill("e0001", LocalDate.parse("2026-09-30"), moment("2026-09-27T10:00:00"));
        jdbc.sql("update hazardflow.drill set scheduled_at = approved_at where number = ?").param(other).update();
        String number = onItsDay("2026-09-09T09:00:00");

        refused(number, postponed("2026-09-27T10:30:00+08:00"), "「改期至」与 " + other);
        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, postponed("2026-09-27T11:00:00+08:00"));
    }

    @Test
    void beyondItsWindowTheStreetDecidesAndTheLastDayMoves() {
        String number = onItsDay("2026-09-09T09:00:00");
        refused(number, postponed("2026-10-31T10:00:00+08:00"), "「改期至」不能晚于 2026-10-30");
        refused(number, postponed("2026-09-09T08:00:00+08:00"), "「改期至」须晚于现在");

        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, postponed("2026-10-20T10:00:00+08:00"));
        assertThat(ready.variable(number, EmergencyDrill.POSTPONEMENT_GROUP)).isEqualTo(ready.confirmingGroup(number));
        driver.submit(ready.confirmer(number), number, EmergencyDrill.APPROVE_POSTPONEMENT, Map.of("decision", "REFUSE", "opinion", "不同意，须按期演练"));
        assertThat(drills.get(number).drillAt()).isEqualTo(moment("2026-09-10T10:00:00"));
        assertThat(drills.get(number).postponedTimes()).isNull();

        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, postponed("2026-10-20T10:00:00+08:00"));
        driver.submit(ready.confirmer(number), number, EmergencyDrill.APPROVE_POSTPONEMENT, Map.of("decision", "GRANT", "opinion", "同意"));
        Drill drill = drills.get(number);
        assertThat(drill.dueOn()).isEqualTo(LocalDate.parse("2026-10-20"));
        assertThat(drill.windowEnd()).isEqualTo(LocalDate.parse("2026-09-30"));
        assertThat(ready.variable(number, EmergencyDrill.WINDOW_ENDS_AT)).isEqualTo(Date.from(moment("2026-10-20T23:59:59")));
    }

    @Test
    void whoeverAskedDoesNotDecideAndADayThatIsOverIsNotGranted() {
        String number = onItsDay("2026-09-09T09:00:00");
        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, postponed("2026-09-12T10:00:00+08:00"));
        ready.join(SAFETY, "enterprise-head:e0001");
        try {
            assertThatThrownBy(() -> driver.submit(SAFETY, number, EmergencyDrill.APPROVE_POSTPONEMENT, Map.of("decision", "GRANT", "opinion", "同意")))
                .hasMessageContaining("申请延期的人不能审批");
        } finally {
            ready.leave(SAFETY, "enterprise-head:e0001");
        }
        at("2026-09-13T09:00:00");
        assertThatThrownBy(() -> driver.submit(HEAD, number, EmergencyDrill.APPROVE_POSTPONEMENT, Map.of("decision", "GRANT", "opinion", "同意")))
            .hasMessageContaining("已过，只能不同意");
    }

    @Test
    void aDrillThatWasBrokenOffIsPlannedAnew() {
        String number = onItsDay("2026-09-10T10:40:00");
        checkIns.named(drills.get(number), "赵一", "仓储部");

        driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, Map.of("result", "INTERRUPTED", "interruptedAt", "2026-09-10T10:30:00+08:00",
            "interruptCause", "REAL_EMERGENCY", "interruption", "隔壁厂房真实起火，人员转为真实处置，无人受伤",
            "timeline", List.of(Map.of("at", "10:05", "inject", "发现明火", "reaction", "报警"))));

        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.SCHEDULING);
        assertThat(drill.interruptedTimes()).isEqualTo(1);
        assertThat(drill.drillAt()).isNull();
        assertThat(drill.heldAt()).isNull();
        assertThat(ready.variable(number, EmergencyDrill.SCHEDULED)).isEqualTo(false);
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.SCHEDULE_DRILL);
        assertThat(attendanceRows(number)).isEmpty();
        assertThat(course(number)).containsExactly("1 10:05 发现明火 报警");
    }

    private String onItsDay(String now) {
        String number = ready.drill("e0001", LocalDate.parse("2026-09-30"), moment("2026-09-10T10:00:00"));
        at(now);
        return number;
    }

    private Map<String, Object> held(Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("result", "HELD", "beganAt", "2026-09-10T10:00:00+08:00",
            "endedAt", "2026-09-10T11:00:00+08:00", "safety", List.of("SAFETY_OFFICER", "BRIEFING", "ROUTES", "STOP_SIGNAL", "FIRST_AID", "ENERGY"),
            "attended", List.of("赵一（仓储部）"), "photos", List.of(driver.photo(SAFETY), driver.photo(SAFETY)),
            "timeline", List.of(Map.of("at", "10:05", "inject", "发现明火", "reaction", "报警并启用灭火器", "byWhom", "赵一"),
                Map.of("at", "10:20", "inject", "人员疏散", "reaction", "按路线撤离"))));
        document.putAll(changes);
        return document;
    }

    private static Map<String, Object> postponed(String to) {
        return Map.of("result", "POSTPONE", "postponeReason", "当日停电检修，无法组织", "newDate", to);
    }

    private void refused(String number, Map<String, Object> document, String words) {
        assertThatThrownBy(() -> driver.submit(SAFETY, number, EmergencyDrill.CONDUCT_DRILL, document)).hasMessageContaining(words);
    }

    private List<String> attendanceRows(String number) {
        return jdbc.sql("""
                select position || ' ' || name || ' ' || way || ' ' || coalesce(participant::text, 'null') || ' ' || (checked_in_at is not null)
                from hazardflow.drill_attendance where number = ? order by position""").param(number).query(String.class).list();
    }

    private List<String> course(String number) {
        return jdbc.sql("""
                select position || ' ' || to_char(at at time zone 'Asia/Shanghai', 'HH24:MI') || ' ' || inject || ' ' || reaction
                from hazardflow.drill_event where number = ? order by position""").param(number).query(String.class).list();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }
}
