package io.hazardflow.hazard.web;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class UnannouncedTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCaseController door;
    @Autowired
    private Callers callers;

    @BeforeEach
    void mondayMorning() {
        at("2026-08-03T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theEnterpriseLearnsOfALookBackOnlyWhenItIsOver() {
        String number = driver.drawnForLookBack();
        at(LocalDateTime.ofInstant(driver.dueOf(number, "visit-day"), EngineClock.ZONE).plusHours(1).toString());
        driver.fire(number, "visit-day");

        assertThat(steps(STREET, number)).contains("look-back-drawn");
        assertThat(detail(STREET, number).current()).extracting(HazardDetail.Current::step).containsExactly("look-back-visit");
        assertThat(detail(STREET, number).aftermath().lookBackDue()).isNotNull();
        assertThat(steps(ENTERPRISE, number)).contains("follow-up-closure").doesNotContain("look-back-drawn");
        assertThat(detail(ENTERPRISE, number).current()).isEmpty();
        assertThat(detail(ENTERPRISE, number).row().holder()).isNull();
        assertThat(detail(ENTERPRISE, number).aftermath().lookBackDue()).isNull();
        assertThat(detail(ENTERPRISE, number).aftermath().lookBackDraw()).isNull();
        assertThat(as(ENTERPRISE, () -> door.diagram(number)).current()).isEmpty();

        driver.submit("grid.001.2", number, "look-back-visit", Map.of("result", "KEPT", "visitedAt", HazardDriver.now(),
            "findings", "到场查看东侧疏散通道，保持畅通", "photos", List.of(driver.photo("grid.001.2"))));
        assertThat(steps(ENTERPRISE, number)).contains("look-back-drawn", "look-back-visit");
        assertThat(detail(ENTERPRISE, number).aftermath().lookBackResult()).isEqualTo("KEPT");
    }

    @Test
    void whoeverReportedWhatWasMergedLearnsHowItWentOn() {
        Map<String, Object> same = Map.of("location", "三层茶水间东墙", "description", "插座面板破损，铜片外露，旁边有水槽。");
        String first = driver.report("grid.001", same);
        String second = driver.report("staff.e0001", same);
        driver.submit(STREET, second, "verify-hazard", Map.of("result", "MERGED", "duplicateOf", first, "reason", "与在办隐患重复"));

        assertThat(detail("staff.e0001", second).mergedCase()).satisfies(into -> {
            assertThat(into.number()).isEqualTo(first);
            assertThat(into.stateLabel()).isEqualTo("已分级");
        });
        assertThat(as(STREET, () -> door.timeline(first))).filteredOn(entry -> "report-joined".equals(entry.step())).singleElement().satisfies(entry -> {
            assertThat(entry.document().get("description").value()).isEqualTo(same.get("description"));
            assertThat(entry.evidence()).hasSize(1);
        });
        assertThat(as(ENTERPRISE, () -> door.timeline(first))).filteredOn(entry -> "report-joined".equals(entry.step())).singleElement().satisfies(entry -> {
            assertThat(entry.document()).isNull();
            assertThat(entry.evidence()).isEmpty();
        });
    }

    private List<String> steps(String user, String number) {
        return as(user, () -> door.timeline(number)).stream().map(HazardTimeline.Entry::step).toList();
    }

    private HazardDetail detail(String user, String number) {
        return as(user, () -> door.detail(number));
    }

    private <T> T as(String user, Supplier<T> call) {
        List<T> answer = new ArrayList<>();
        callers.actAs(user, () -> answer.add(call.get()));
        return answer.get(0);
    }
}
