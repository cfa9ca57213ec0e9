package io.hazardflow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.dashboard.measure.Sums;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.lists.Conditions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine tells of tasks reaches the sums of months that are over. */
@ProcessTest
class TaskSumsTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardSums sums;
    @Autowired
    private MonthSums months;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Callers callers;

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    @Test
    void aTaskCountsInTheMonthOfItsEndAndOfItsDueDate() {
        HazardDriver.at("2041-03-28T09:00:00");
        String number = driver.report(HazardDriver.GRID);
        dueOn(number, "2041-04-02T15:59:59Z");
        HazardDriver.at("2041-05-06T09:00:00");
        months.catchUp();
        assertThat(counted("2041-04-01", HazardCount.VERIFICATIONS_DUE)).isEqualTo(1L);
        assertThat(counted("2041-04-01", HazardCount.VERIFICATIONS_LATE)).isEqualTo(1L);

        dueOn(number, "2041-03-29T15:59:59Z");
        months.catchUp();
        assertThat(counted("2041-04-01", HazardCount.VERIFICATIONS_DUE)).isEqualTo(0L);
        assertThat(counted("2041-03-01", HazardCount.VERIFICATIONS_DUE)).isEqualTo(1L);
        assertThat(counted("2041-03-01", HazardCount.VERIFICATIONS_LATE)).isEqualTo(1L);

        HazardDriver.at("2041-05-06T14:00:00");
        driver.verifyAsReal(number, "G1", Map.of());
        HazardDriver.at("2041-06-02T09:00:00");
        months.catchUp();
        assertThat(counted("2041-05-01", HazardCount.VERIFICATIONS)).isEqualTo(1L);
        assertThat(counted("2041-05-01", HazardCount.VERIFYING_SECONDS)).isEqualTo((39 * 24 + 5) * 3_600L);
        assertThat(counted("2041-03-01", HazardCount.STAGES_LATE)).isEqualTo(1L);
    }

    private void dueOn(String number, String moment) {
        Task task = driver.task(number, HazardProcess.VERIFY_HAZARD);
        task.setDueDate(Date.from(Instant.parse(moment)));
        callers.asSystem(() -> {
            tasks.saveTask(task);
            return null;
        });
    }

    private long counted(String month, HazardCount count) {
        LocalDate first = LocalDate.parse(month);
        return sums.of(Set.of(count), first, first.plusMonths(1).minusDays(1), HazardSums.By.NOTHING,
            new HazardSums.Which(ScopeCondition.ALL, true, new Conditions())).getOrDefault("", Sums.NONE).of(count);
    }
}
