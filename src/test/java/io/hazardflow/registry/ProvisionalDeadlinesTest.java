package io.hazardflow.registry;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ProvisionalDeadlinesTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private CalendarYears years;
    @Autowired
    private WorkingDays workingDays;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.working_day_exception where day >= '2027-01-01'").update();
        jdbc.sql("delete from hazardflow.calendar_year where year = 2027").update();
        workingDays.refresh();
    }

    @Test
    void aDeadlinePastTheLastLoadedYearIsProvisionalUntilTheYearComesAndItsRungsAreCountedAgain() {
        at("2026-11-23T09:00:00");
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        runtime.setVariable(driver.instance(number), HazardProcess.MAX_DAYS.name(), 60);
        driver.assign(STREET, number, 45);
        assertThat(provisional(number)).isTrue();
        for (String moment : List.of("2027-01-04T09:00:00", "2027-01-06T09:00:00", "2027-01-07T23:59:59")) {
            at(moment);
            driver.fire(number, "rung-due");
        }
        assertThat(driver.dueOf(number, "rung-due")).as("three weekdays").isEqualTo(Instant.parse("2027-01-12T15:59:59Z"));

        years.load(2027, new CalendarYear("国务院办公厅关于2027年部分节假日安排的通知", List.of(off("2027-01-01"), off("2027-01-08"), off("2027-10-01"))));

        assertThat(provisional(number)).isFalse();
        assertThat(driver.dueOf(number, "rung-due")).isEqualTo(Instant.parse("2027-01-13T15:59:59Z"));
    }

    @Test
    void aDeadlineWithinTheLoadedYearsIsCertain() {
        at("2026-11-23T09:00:00");
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);

        assertThat(provisional(number)).isFalse();
    }

    private boolean provisional(String number) {
        return jdbc.sql("select coalesce(deadline_provisional, false) from hazardflow.hazard where number = ?").param(number).query(Boolean.class)
            .single();
    }

    private static CalendarYear.Day off(String day) {
        return new CalendarYear.Day(LocalDate.parse(day), false, "放假");
    }
}
