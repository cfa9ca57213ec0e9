package io.hazardflow.drill.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillDriver;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A year of the plans and teams of the district: what is due is there once, what is held is archived, what is missed is pursued. The build has the
 * enterprises of one street beside all offices and teams; {@code -Dhazardflow.year.streets=all} takes every enterprise, which lasts minutes.
 */
@ProcessTest
@Import(OwedDrills.class)
@TestPropertySource(properties = "hazardflow.drill.batch=40")
@DirtiesContext
class DrillYearTest {

    private static final Logger LOG = LoggerFactory.getLogger(DrillYearTest.class);
    private static final int YEAR = 2027;
    private static final LocalDate BEGIN = LocalDate.of(2026, 12, 1);
    private static final LocalDate END = LocalDate.of(2028, 2, 5);
    private static final String STREETS = System.getProperty("hazardflow.year.streets", "004");

    @Autowired
    private DrillDriver driver;
    @Autowired
    private DrillUnits units;
    @Autowired
    private DrillFigures figures;
    @Autowired
    private OwedDrills owed;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    private final Map<LocalDate, List<Runnable>> agenda = new TreeMap<>();
    private final Set<String> handled = new HashSet<>();
    private final Set<String> neglected = new HashSet<>();
    private final Set<String> inTime = new HashSet<>();
    private int evaluated;
    private int good;
    private int samples;

    @BeforeEach
    void everyEnterpriseHasPeople() {
        for (String role : List.of("safety", "head")) {
            for (String sql : List.of("""
                    insert into act_id_group (id_, rev_, name_, type_)
                    select 'enterprise-' || :role || ':' || id, 1, id, 'WORKFLOW' from hazardflow.enterprise on conflict do nothing""", """
                    insert into act_id_user (id_, rev_, first_, last_)
                    select :role || '.' || id, 1, '演练', id from hazardflow.enterprise on conflict do nothing""", """
                    insert into act_id_membership (user_id_, group_id_)
                    select :role || '.' || id, 'enterprise-' || :role || ':' || id from hazardflow.enterprise on conflict do nothing""")) {
                jdbc.sql(sql).param("role", role).update();
            }
        }
    }

    /** The register is this test's own. */
    @BeforeEach
    void otherStreetsAreOutOfBusiness() {
        jdbc.sql("update hazardflow.enterprise set status = 'SUSPENDED' where :streets <> 'all' and street <> :streets").param("streets", STREETS).update();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    @Timeout(3600)
    void whatTheLawAsksForIsThereOnceAndWhatBecameOfItIsCounted() {
        long begun = System.nanoTime();
        long rows = rows();
        DrillDriver.moveTo(DrillDriver.morningOf(BEGIN));
        driver.runCalendar();
        double generated = seconds(begun);
        Map<String, Integer> expected = owed.of(YEAR);
        assertThat(due("subject || '/' || period", "")).as("every obligation of the year once").isEqualTo(expected);
        int drills = count("");
        driver.runCalendar();
        assertThat(count("")).as("a second run creates nothing").isEqualTo(drills);

        int jobs = 0;
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            DrillDriver.moveTo(DrillDriver.morningOf(day));
            jobs += driver.runDue();
            workOn(day);
            DrillDriver.moveTo(DrillDriver.morningOf(day).plus(Duration.ofHours(11)));
            List<Runnable> today = agenda.remove(day);
            if (today != null) {
                today.forEach(Runnable::run);
            }
        }

        heldOnesAreArchived();
        missedOnesWerePursued();
        figuresAreThoseOfTheTest(expected);
        LOG.info("A year of drills: {} units, {} drills created in {} s; the year in {} s, {} timers and jobs, {} rows", jdbc.sql(
            "select count(distinct unit) from hazardflow.drill").query(Integer.class).single(), drills, generated, seconds(begun), jobs, rows() - rows);
    }

    /** What comes to somebody's desk that day. */
    private void workOn(LocalDate day) {
        driver.waitingFor(EmergencyDrill.SCHEDULE_DRILL).stream().filter(number -> !handled.contains(number)).forEach(number -> schedule(number, day));
        driver.waitingFor(EmergencyDrill.CARRY_OUT_IMPROVEMENT).forEach(number -> {
            driver.submit(head(number), number, EmergencyDrill.CARRY_OUT_IMPROVEMENT, Map.of("improvement", "1", "done", "已补充器材并登记",
                "photos", List.of(driver.photo(head(number)))));
            driver.submit(safety(number), number, EmergencyDrill.VERIFY_IMPROVEMENT, Map.of("improvement", "1", "result", "VERIFIED"));
        });
        driver.waitingFor(EmergencyDrill.CHECK_SAMPLE).forEach(number -> {
            Map<String, Object> verdict = new HashMap<>(Map.of("way", "PAPERS", "conclusion", "QUALIFIED", "opinion", "资料齐全"));
            if (++samples % 20 == 10) {
                verdict.putAll(Map.of("conclusion", "NOT_QUALIFIED", "reasons", "签到和照片不能证明演练真实开展", "requirements", "限期重新组织演练"));
                verdict.remove("opinion");
            }
            driver.submit("dept." + driver.drill(number).reportTo(), number, EmergencyDrill.CHECK_SAMPLE, verdict);
        });
    }

    /** Six in a hundred are forgotten, of which half are made up for when they are pressed. */
    private void schedule(String number, LocalDate today) {
        Drill drill = driver.drill(number);
        int place = Math.floorMod(number.hashCode(), 100);
        boolean forgotten = drill.origin() == DrillOrigin.OBLIGATION && place < 6;
        if (forgotten && (place % 2 == 0 || today.isBefore(drill.windowEnd().plusDays(5)))) {
            if (place % 2 == 0) {
                neglected.add(number);
            }
            return;
        }
        handled.add(number);
        LocalDate day = drill.targetDay().isAfter(today) ? drill.targetDay() : today.plusDays(1);
        driver.submit(safety(number), number, EmergencyDrill.SCHEDULE_DRILL, driver.plan(drill, safety(number), day));
        driver.submit(head(number), number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"));
        at(day, () -> {
            driver.submit(safety(number), number, EmergencyDrill.CONDUCT_DRILL, driver.course(driver.drill(number), safety(number)));
            if (!day.isAfter(drill.windowEnd())) {
                inTime.add(number);
            }
        });
        at(day.plusDays(1), () -> evaluate(number, place));
    }

    private void evaluate(String number, int place) {
        Drill drill = driver.drill(number);
        boolean poor = drill.origin() == DrillOrigin.OBLIGATION && place % 50 == 11;
        Map<String, Object> marks = driver.marks(drill, poor ? 50 : 85);
        List<Map<String, Object>> improvements = new ArrayList<>();
        if (poor || place % 25 == 8) {
            improvements.add(Map.of("type", "SUPPLIES", "what", "对讲机不足，补充两组", "owner", units.get(drill.unit()).headGroup(),
                "deadline", HazardDriver.today().plusDays(10).toString()));
        }
        if (drill.unitKind() == UnitKind.ENTERPRISE && place % 40 == 17) {
            improvements.add(Map.of("type", "FACILITY_HAZARD", "what", "二层疏散门打不开", "place", "二层东侧疏散门", "imminentDanger", false));
        }
        if (!improvements.isEmpty()) {
            marks.put("improvements", improvements);
            marks.put("problems", List.of(Map.of("text", "通信和疏散衔接不畅")));
        }
        driver.submit(safety(number), number, EmergencyDrill.EVALUATE_DRILL, marks);
        if (drill.heldAt().atZone(EngineClock.ZONE).getYear() == YEAR) {
            evaluated++;
            good += poor ? 0 : 1;
        }
        driver.submit(safety(number), number, EmergencyDrill.REPORT_DRILL, driver.report());
    }

    private void heldOnesAreArchived() {
        assertThat(jdbc.sql("""
                select distinct state from hazardflow.drill
                where held_at is not null and held_at < cast('2028-01-15' as date)""").query(String.class).list()).containsExactly(DrillState.ARCHIVED.name());
        assertThat(count("and d.redo is not null")).isEqualTo(count("and (d.grade = 'POOR' or not d.qualified)")).isPositive();
        assertThat(jdbc.sql("select count(*) from hazardflow.hazard h join hazardflow.drill d on d.number = h.parent_key where coalesce(h.category, '') <> 'JC09'")
            .query(Integer.class).single()).as("hazards of facilities").isPositive();
    }

    /** Urged, pressed and at last a hazard of the enterprise, once; or the matter of the safety committee. */
    private void missedOnesWerePursued() {
        assertThat(neglected).isNotEmpty();
        for (String number : neglected) {
            Drill drill = driver.drill(number);
            if (drill.windowEnd().plusDays(31).isBefore(END)) {
                assertThat(drill.overdueAt()).as(number).isNotNull();
                assertThat(drill.neglectHazard() != null).as(number).isEqualTo(drill.unitKind() == UnitKind.ENTERPRISE);
                assertThat(jdbc.sql("select count(*) from hazardflow.hazard where parent_key = ? and category = 'JC09'").param(number)
                    .query(Integer.class).single()).as(number).isEqualTo(drill.unitKind() == UnitKind.ENTERPRISE ? 1 : 0);
            }
        }
    }

    private void figuresAreThoseOfTheTest(Map<String, Integer> expected) {
        FigureRow whole = FigureRow.of(null, "合计", figures.of(YEAR, DrillFigures.By.UNIT_KIND, new CalendarFilter(null, null, null, null),
            callers.byId("coordination")));
        long required = jdbc.sql("select number from hazardflow.drill where origin = 'OBLIGATION' and extract(year from window_end) = ?").param(YEAR)
            .query(String.class).list().stream().filter(inTime::contains).count();
        assertThat(whole.completion().denominator()).isEqualTo(expected.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(whole.completion().numerator()).isEqualTo((int) required);
        assertThat(whole.good().denominator()).isEqualTo(evaluated);
        assertThat(whole.good().numerator()).isEqualTo(good);
        LOG.info("Completed in their windows: {} of {}", required, whole.completion().denominator());
    }

    private Map<String, Integer> due(String key, String condition) {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("select " + key + " from hazardflow.drill d where origin = 'OBLIGATION' and cancelled_at is null and extract(year from window_end) = ? "
            + condition).param(YEAR).query(String.class).list().forEach(one -> found.merge(one, 1, Integer::sum));
        return found;
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from hazardflow.drill d where true " + condition).query(Integer.class).single();
    }

    private long rows() {
        jdbc.sql("analyze").update();
        return jdbc.sql("select sum(reltuples)::bigint from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'hazardflow')")
            .query(Long.class).single();
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e8) / 10.0;
    }

    private void at(LocalDate day, Runnable action) {
        agenda.computeIfAbsent(day, key -> new ArrayList<>()).add(action);
    }

    private String safety(String number) {
        return account(units.get(driver.drill(number).unit()).schedulingGroup());
    }

    private String head(String number) {
        return account(units.get(driver.drill(number).unit()).headGroup());
    }

    private static String account(String group) {
        Membership post = Membership.of(group).orElseThrow();
        return switch (post.role()) {
            case ENTERPRISE_SAFETY -> "safety." + post.unit();
            case ENTERPRISE_HEAD -> "head." + post.unit();
            case STREET_OFFICE -> "office." + post.unit();
            case STREET_LEADER -> "streetleader." + post.unit();
            case DEPT -> "dept." + post.unit();
            case DEPT_HEAD -> "depthead." + post.unit();
            case DISTRICT_COORDINATION -> "coordination";
            case DISTRICT_LEADER -> "leader";
            default -> throw new IllegalArgumentException(group);
        };
    }
}
