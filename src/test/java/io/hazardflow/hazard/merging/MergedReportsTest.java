package io.hazardflow.hazard.merging;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class MergedReportsTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private MergedReports merged;
    @Autowired
    private Ledger ledger;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theCaseThatGoesOnNamesTheReportThatWasMergedWithItsWordsAndPhotos() {
        Map<String, Object> same = Map.of("location", "二层配电间西墙", "description", "配电箱门缺失，裸露的线路够得着，可能触电。");
        String first = driver.report(GRID, same);
        String second = driver.report(ENTERPRISE, same);
        driver.submit(STREET, second, "verify-hazard", Map.of("result", "MERGED", "duplicateOf", first, "reason", "与在办隐患重复"));

        LedgerEvent joined = ledger.timeline(first).stream().filter(merged::covers).findFirst().orElseThrow();
        assertThat(joined.actor().userId()).isEqualTo(STREET);
        assertThat(merged.answers(joined).values()).extracting(FormReader.Answer::value).contains(second, (String) same.get("description"));
        assertThat(merged.photos(joined)).isEqualTo(ledger.timeline(second).get(0).evidence()).hasSize(1);
    }

    @Test
    void aReportThatIsNoHazardJoinsNothing() {
        String first = driver.report(GRID);
        String number = driver.report(GRID);
        driver.submit(STREET, number, "verify-hazard", Map.of("result", "INVALID", "reason", "现场未发现所述情况"));
        assertThat(ledger.timeline(first)).noneMatch(merged::covers);
    }
}
