package io.hazardflow.hazard.publicity;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class PublicityTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private PublicController open;
    @Autowired
    private NoticeController notices;
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
    void whatTheDistrictInspectedIsPublicWithTheEnterprisesNameInPartAndNoPerson() {
        long before = open.closures(0).total();
        String number = closed("leader", true, "联系安全员张三 19000000001，清理通道并划定三处禁止堆放线。");

        assertThat(open.closures(0).total()).isEqualTo(before + 1);
        PublicClosures.Closure closure = shown().stream().filter(one -> one.measure() != null && one.measure().contains("划定三处禁止堆放线")).findFirst()
            .orElseThrow();
        HazardCase hazard = cases.get(number);
        assertThat(closure.title()).isEqualTo("疏散通道堆物");
        assertThat(closure.level()).isEqualTo("一般隐患");
        assertThat(closure.closedAt()).isEqualTo(hazard.closedAt());
        assertThat(closure.enterpriseName()).startsWith(hazard.enterpriseName().substring(0, 2)).contains("***").isNotEqualTo(hazard.enterpriseName());
        assertThat(closure.measure()).contains("清理通道").doesNotContain("张三", "19000000001");
    }

    @Test
    void aTipShowsNothingThatTellsWhereItCameFrom() {
        List<PublicClosures.Closure> before = shown();
        closed("tips", true, "清理通道并划定禁止堆放线，长期保持畅通。");
        List<PublicClosures.Closure> after = shown();
        before.forEach(after::remove);
        assertThat(after).singleElement().satisfies(closure -> {
            assertThat(closure.category()).isNotNull();
            assertThat(closure.title()).isNull();
            assertThat(closure.enterpriseName()).isNull();
            assertThat(closure.measure()).isNull();
        });
    }

    @Test
    void whatTheCloserOrTheRuleKeepsInsideIsNotPublic() {
        long before = open.closures(0).total();
        closed("leader", false, "清理通道并划定禁止堆放线，长期保持畅通。");
        closed(ENTERPRISE, true, "清理通道并划定禁止堆放线，长期保持畅通。");
        assertThat(open.closures(0).total()).isEqualTo(before);
        assertThatThrownBy(() -> open.closures(-1)).hasMessageContaining("400");
    }

    @Test
    void theEnterprisePrintsItsNoticeWithTheDayForPostingIt() {
        String running = driver.report(ENTERPRISE);
        assertThatThrownBy(() -> notice(ENTERPRISE, running)).hasMessageContaining("409");
        String number = closed(ENTERPRISE, true, "清理通道并划定禁止堆放线，长期保持畅通。");

        assertThat(notice(ENTERPRISE, number)).satisfies(notice -> {
            assertThat(notice.done()).contains("已清理全部堆物");
            assertThat(notice.postBy()).isEqualTo(LocalDate.of(2026, 8, 10));
            assertThat(notice.description()).isNotNull();
        });
        String byStaff = closed("staff.e0001", true, "清理通道并划定禁止堆放线，长期保持畅通。");
        assertThat(notice(ENTERPRISE, byStaff).description()).isNull();
        assertThatThrownBy(() -> notice("safety.e0002", number)).hasMessageContaining("404");
    }

    /** All that is public, whatever other cases were closed before or after on the tests' clocks. */
    private List<PublicClosures.Closure> shown() {
        List<PublicClosures.Closure> all = new ArrayList<>();
        for (int page = 0; all.size() < open.closures(0).total(); page++) {
            all.addAll(open.closures(page).items());
        }
        return all;
    }

    private String closed(String reporter, boolean publish, String requirements) {
        String number = driver.report(reporter);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.submit(STREET, number, "assign-rectification", Map.of("rectifierOrg", "示范企业", "responsiblePerson", "张三", "phone", "19000000001",
            "dept", "yjj", "deadline", HazardDriver.today().plusDays(7).toString(), "requirements", requirements));
        driver.acknowledge(number);
        driver.rectify(number);
        String group = cases.get(number).reviewRole();
        driver.reviewPasses("grid".equals(group) ? GRID : STREET, number);
        driver.submit(STREET, number, "approve-closure", Map.of("decision", "APPROVE", "reason", "材料齐全同意销号", "publish", publish));
        return number;
    }

    private NoticeController.Notice notice(String user, String number) {
        List<NoticeController.Notice> answer = new ArrayList<>();
        callers.actAs(user, () -> answer.add(notices.notice(number)));
        return answer.get(0);
    }
}
