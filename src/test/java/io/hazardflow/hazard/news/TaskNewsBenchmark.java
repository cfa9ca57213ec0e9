package io.hazardflow.hazard.news;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the notices of its tasks add to the life of a case. No part of a build. */
@ProcessTest
class TaskNewsBenchmark {

    private static final int ROUNDS = 5;
    private static final double DEAREST = 2;
    private static final double NANOS_OF_A_MILLI = 1e6;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private TaskNews news;
    @Autowired
    private JdbcClient jdbc;

    /** In turns in one JVM, so that whatever else runs on the machine hits both alike. */
    @Test
    void whatATaskTellsCostsACaseLittle() {
        double[] without = new double[ROUNDS];
        double[] with = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long before = taskNotices();
            double quiet = listening(false, this::life);
            assertThat(taskNotices()).isEqualTo(before);
            double told = listening(true, this::life);
            assertThat(taskNotices()).isGreaterThan(before);
            if (round >= 0) {
                without[round] = quiet;
                with[round] = told;
            }
        }
        Arrays.sort(without);
        Arrays.sort(with);
        System.out.printf(Locale.ROOT, "Life of a case without and with the notices of its tasks: %.0f ms and %.0f ms, ratio %.2f%n", without[ROUNDS / 2],
            with[ROUNDS / 2], with[ROUNDS / 2] / without[ROUNDS / 2]);
        assertThat(with[ROUNDS / 2] / without[ROUNDS / 2]).isLessThan(DEAREST);
    }

    private long taskNotices() {
        return jdbc.sql("select count(*) from hazardflow.announcement where kind = ?").param(TaskNews.KIND).query(Long.class).single();
    }

    private void life() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses("grid.001.2", number);
        driver.close(STREET, number);
    }

    private double listening(boolean on, Runnable work) {
        ProcessDefinitionEntity main = engine.getCommandExecutorTxRequired().execute(context ->
            engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(HazardProcess.KEY));
        List<List<TaskListener>> silenced = on ? List.of() : main.getTaskDefinitions().values().stream()
            .flatMap(task -> Stream.of(task.getTaskListenersForEvent(TaskListener.EVENTNAME_CREATE),
                task.getBuiltinTaskListenersForEvent(TaskListener.EVENTNAME_CREATE), task.getAllTaskListenersForEvent(TaskListener.EVENTNAME_CREATE)))
            .filter(Objects::nonNull).filter(listeners -> listeners.remove(news)).toList();
        long start = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - start) / NANOS_OF_A_MILLI;
        silenced.forEach(listeners -> listeners.add(news));
        return millis;
    }
}
