package io.hazardflow.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class HazardConsistencyTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private RuntimeService runtime;

    @Test
    void aCaseWhoseProcessWasDeletedIsFound() {
        String healthy = driver.report(HazardDriver.GRID);
        String closed = driver.report(HazardDriver.GRID);
        driver.submit(HazardDriver.STREET, closed, HazardProcess.VERIFY_HAZARD, Map.of("result", "INVALID", "reason", "现场未发现所述情况"));
        String broken = driver.report(HazardDriver.GRID);
        assertThat(consistency.findings()).extracting(HazardConsistency.Finding::caseNumber).doesNotContain(healthy, closed, broken);

        runtime.deleteProcessInstance(driver.instance(broken), "lost");

        assertThat(consistency.findings()).extracting(HazardConsistency.Finding::caseNumber).contains(broken).doesNotContain(healthy, closed);
    }
}
