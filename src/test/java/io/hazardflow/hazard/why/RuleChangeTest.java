package io.hazardflow.hazard.why;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.registry.TimeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A legal number is a dated row: a new row holds for the next case, a case that runs keeps what it began with. */
@ProcessTest
class RuleChangeTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 12, 1);

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TimeLimits limits;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Callers callers;

    private String deployment;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-30T09:00:00");
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.time_limit where effective_from = ?").param(CHANGE).update();
        readAgain();
        if (deployment != null) {
            callers.asSystem(() -> {
                repository.deleteDeployment(deployment, true);
                return null;
            });
        }
    }

    @Test
    void aNewRowOfTheDeadlinesHoldsForTheNextCaseOnly() throws IOException {
        String running = verified();
        shortenDeadlines();
        String next;
        at("2026-12-01T09:00:00");
        next = verified();

        assertThat(driver.variables(running)).containsEntry("defaultDays", 7).containsEntry("maxDays", 15);
        driver.assign(STREET, running, 15);
        assertThat(cases.get(running).deadline()).isEqualTo("2026-12-16T15:59:59Z");
        assertThat(driver.variables(next)).containsEntry("defaultDays", 5).containsEntry("maxDays", 10);
        assertThatThrownBy(() -> driver.assign(STREET, next, 15)).hasMessageContaining("不能晚于 2026-12-11");
    }

    @Test
    void aNewTimeLimitHoldsForTheNextCaseOnly() {
        String running = verified();
        jdbc.sql("insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values ('acknowledge-order', 5, 'WORKING_DAY', ?, '测试')")
            .param(CHANGE).update();
        jdbc.sql("insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values ('assign-rectification', 9, 'HOUR', ?, '测试')")
            .param(CHANGE).update();
        readAgain();
        at("2026-12-02T09:00:00");
        String next = verified();
        driver.assign(STREET, running, 7);
        driver.assign(STREET, next, 7);

        assertThat(driver.task(running, HazardProcess.ACKNOWLEDGE_ORDER).getDueDate().toInstant()).isEqualTo("2026-12-03T15:59:59Z");
        assertThat(driver.dueOf(running, "acknowledgement-overdue")).isEqualTo("2026-12-03T15:59:59Z");
        assertThat(driver.task(next, HazardProcess.ACKNOWLEDGE_ORDER).getDueDate().toInstant()).isEqualTo("2026-12-09T15:59:59Z");
        assertThat(driver.dueOf(next, "acknowledgement-overdue")).isEqualTo("2026-12-09T15:59:59Z");
    }

    private String verified() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        return number;
    }

    private void shortenDeadlines() throws IOException {
        String table = Files.readString(Path.of("processes/hazard/rectification-deadline.dmn"));
        int row = table.indexOf("<rule id=\"deadline-g1\">");
        int end = table.indexOf("</rule>", row) + "</rule>".length();
        String old = table.substring(row, end);
        String until = old.replace("&gt;= \"2026-01-01\"", "[\"2026-01-01\"..\"2026-11-30\"]");
        String from = old.replace("deadline-g1", "deadline-g1-shorter").replace("2026-01-01", CHANGE.toString())
            .replaceFirst("<text>7</text>", "<text>5</text>").replaceFirst("<text>15</text>", "<text>10</text>");
        String changed = table.substring(0, row) + until + from + table.substring(end);
        deployment = callers.asSystem(() -> repository.createDeployment().addString("rectification-deadline.dmn", changed).deploy().getId());
    }

    /** The table of limits is kept for a minute. */
    private void readAgain() {
        ReflectionTestUtils.setField(ReflectionTestUtils.getField(limits, "rows"), "loaded", null);
    }
}
