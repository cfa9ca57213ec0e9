package io.hazardflow.hazard.web;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class HazardFlagsTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardList list;
    @Autowired
    private HazardDetails details;
    @Autowired
    private HazardTimeline timeline;
    @Autowired
    private FoundHazards hazards;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Callers callers;

    @BeforeEach
    void mondayMorning() {
        HazardDriver.at("2026-03-02T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void listedAndStoppedCasesAreFoundByTheirFlagsAndSayHowTheyStand() {
        String number = driver.report(GRID);
        String other = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of("mustStopToFix", true, "category", "XC06"));
        String dept = cases.get(number).dept();
        driver.submit("committee", number, "propose-supervision", Map.of("reason", "配电系统整体老化，须局部停用，整改周期长。"));
        assertThat(found(true, null, number)).isEmpty();
        driver.submit("leader", number, "approve-supervision",
            Map.of("decision", "APPROVE", "responsibleLeader", "周副区长", "reason", "同意挂牌督办"));
        driver.submit("law." + dept + ".1", number, "order-suspension", Map.of("proposal", "ORDER", "scope", "WHOLE", "scopeDetail", "全部车间",
            "basis", "ASL-65-3", "reason", "整改期间无法保证安全，须停止作业。", "officer", "law." + dept + ".2"));
        driver.submit("depthead." + dept, number, "approve-suspension", Map.of("decision", "AGREE", "reason", "按经办意见办理"));
        assertThat(found(null, true, number)).isEmpty();
        driver.submit("law." + dept + ".1", number, "serve-suspension", Map.of("way", "SIGNED", "recipient", "王五",
            "photos", List.of(driver.photo("law." + dept + ".1"))));

        assertThat(found(true, true, number)).containsExactly(number);
        assertThat(found(true, null, other)).isEmpty();
        assertThat(found(false, false, other)).containsExactly(other);
        assertThat(found(false, null, number)).isEmpty();
        HazardDetail detail = details.of(cases.get(number), caller());
        assertThat(detail.row().supervised()).isTrue();
        assertThat(detail.row().suspended()).isTrue();
        assertThat(detail.beside().supervision().stateLabel()).isEqualTo("已批准挂牌");
        assertThat(detail.beside().suspension()).satisfies(suspension -> {
            assertThat(suspension.stateLabel()).isEqualTo("决定已送达");
            assertThat(suspension.scope()).isEqualTo("全部停产停业");
        });
        assertThat(details.of(cases.get(other), caller()).beside()).isEqualTo(new BesideCase.Beside(null, null));
        assertThat(timeline.of(cases.get(number), caller())).extracting(HazardTimeline.Entry::stepLabel, HazardTimeline.Entry::summary)
            .contains(tuple("批准挂牌", "已批准挂牌"), tuple("送达决定", "决定已送达"));
    }

    @Test
    void whatCameOfAnInspectionIsFoundByItsNumber() {
        foundAt("ZX-2019-001-0001");
        String second = foundAt("ZX-2019-001-0002");
        foundAt("ZX-2019-001-00021");

        assertThat(from("ZX-2019-001-0002")).containsExactly(second);
        assertThat(from("ZX-2019-001")).isEmpty();
        assertThat(details.of(cases.get(second), caller()).row().parentKey()).isEqualTo("ZX-2019-001-0002");
    }

    private String foundAt(String inspection) {
        return hazards.report(FoundHazard.of("e0001", HazardSource.CAMPAIGN, "配电间", "配电箱门缺失，线路裸露，可能触电。").from(inspection));
    }

    private List<String> from(String parent) {
        HazardFilter filter = new HazardFilter(null, null, null, null, null, null, null, null, null, null, null, parent, null,
            null, null, null, null);
        return list.page(caller(), filter, "-reportedAt", 20, 0, null).cases().stream().map(HazardCase::number).toList();
    }

    private List<String> found(Boolean supervised, Boolean suspended, String words) {
        HazardFilter filter = new HazardFilter(null, null, null, null, null, null, null, null, null, supervised, suspended, null, words, null,
            null, null, null);
        return list.page(caller(), filter, "-reportedAt", 20, 0, null).cases().stream().map(HazardCase::number).toList();
    }

    private Caller caller() {
        return callers.byId("committee");
    }
}
