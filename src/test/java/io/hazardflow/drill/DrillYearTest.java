package io.hazardflow.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.Instant;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole year of all plans and teams of the district: what is due is there once, what is held is archived, what is missed is pursued. */
@ProcessTest
@Import(DrillDriver.class)
class DrillYearTest {

    private static final Logger LOG = LoggerFactory.getLogger(DrillYearTest.class);
    private static final int YEAR = 2027;
    private static final LocalDate BEGIN = LocalDate.of(2026, 12, 1);
    private static final LocalDate END = LocalDate.of(2028, 2, 5);
    private static final List<String> TABLES = List.of("drill", "annual_drill_plan", "ledger_event");

    @Autowired
    private DrillDriver driver;
    @Autowired
    private DrillUnits units;
    @Autowired
    private JdbcClient jdbc;

    private final Map<LocalDate, List<Runnable>> agenda = new TreeMap<>();
    private final Set<String> handled = new HashSet<>();

    @BeforeEach
    void everyEnterpriseHasPeople() {
        for (String role : List.of("safety", "head")) {
            jdbc.sql("insert into act_id_group (id_, rev_, name_, type_) select 'enterprise-' || :role || ':' || id, 1, id, 'WORKFLOW' from hazardflow.enterprise on conflict do nothing")
                .param("role", role).update();
            jdbc.sql("insert into act_id_user (id_, rev_, first_, last_) select :role || '.' || id, 1, '演练', id from hazardflow.enterprise on conflict do nothing")
                .param("role", role).update();
            jdbc.sql("""
                    insert into act_id_membership (user_id_, group_id_) select :role || '.' || id, 'enterprise-' || :role || ':' || id
                    from hazardflow.enterprise on conflict do nothing""").param("role", role).update();
        }
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void oneYear() {
        long begun = System.nanoTime();
        DrillDriver.moveTo(DrillDriver.morningOf(BEGIN));
        driver.runCalendar();
        LOG.info("YEAR generated in {} s", (System.nanoTime() - begun) / 1e9);
        List<String> due = jdbc.sql("select number from hazardflow.drill where origin = 'OBLIGATION' and cancelled_at is null and extract(year from window_end) = ? order by number")
            .param(YEAR).query(String.class).list();
        LOG.info("YEAR due {}", due.size());
        int jobs = 0;
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            DrillDriver.moveTo(DrillDriver.morningOf(day));
            jobs += driver.runDue();
            driver.waitingFor(EmergencyDrill.SCHEDULE_DRILL).stream().filter(handled::add).forEach(this::schedule);
            DrillDriver.moveTo(DrillDriver.morningOf(day).plus(Duration.ofHours(3)));
            List<Runnable> today = agenda.remove(day);
            if (today != null) {
                today.forEach(Runnable::run);
            }
        }
        LOG.info("YEAR jobs {} in {} s", jobs, (System.nanoTime() - begun) / 1e9);
        jdbc.sql("select state, count(*) n from hazardflow.drill group by 1").query((r, i) -> "YEAR " + r.getString(1) + " " + r.getInt(2)).list().forEach(LOG::info);
    }

    private void at(LocalDate day, Runnable action) {
        agenda.computeIfAbsent(day, key -> new ArrayList<>()).add(action);
    }

    private void schedule(String number) {
        Drill drill = driver.drill(number);
        LocalDate tomorrow = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), EngineClock.ZONE).plusDays(1);
        LocalDate day = drill.targetDay().isBefore(tomorrow) ? tomorrow : drill.targetDay();
        driver.submit(safety(number), number, EmergencyDrill.SCHEDULE_DRILL, driver.plan(drill, safety(number), day));
        driver.submit(head(number), number, EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"));
        at(day, () -> driver.submit(safety(number), number, EmergencyDrill.CONDUCT_DRILL, driver.course(driver.drill(number), safety(number))));
        at(day.plusDays(1), () -> {
            driver.submit(safety(number), number, EmergencyDrill.EVALUATE_DRILL, driver.marks(driver.drill(number), 85));
            driver.submit(safety(number), number, EmergencyDrill.REPORT_DRILL, driver.report());
        });
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
            case SAFETY_COMMITTEE -> "committee";
            case DISTRICT_LEADER -> "leader";
            default -> throw new IllegalArgumentException(group);
        };
    }
}
