package io.hazardflow.campaign.web;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.selfcheck.Frequency;
import io.hazardflow.campaign.selfcheck.SelfCheckDriver;
import io.hazardflow.hazard.web.HazardTimeline;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.ErrorResponseException;

@ProcessTest
class SelfCheckTimelineTest {

    @Autowired
    private SelfCheckTimelineController controller;
    @Autowired
    private SelfCheckDriver selfChecks;
    @Autowired
    private Callers callers;

    @BeforeEach
    void oneChecklist() {
        at("2026-05-04T00:10:00");
        selfChecks.begin();
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        selfChecks.end();
    }

    @Test
    void everyStepIsToldInWords() {
        String number = selfChecks.opened("e0216", Frequency.MONTHLY);
        at("2026-05-16T09:00:00");
        selfChecks.fire(number, "self-check-due-soon");
        at("2026-05-19T00:00:00");
        selfChecks.fire(number, "self-check-missed");
        selfChecks.make("safety.e0216", number, "NOT_COMPLIANT", "COMPLIANT", "NOT_COMPLIANT");

        List<HazardTimeline.Entry> told = timeline("safety.e0216", number);

        assertThat(told).extracting(HazardTimeline.Entry::stepLabel, HazardTimeline.Entry::summary).containsExactly(
            tuple("自查到期", null), tuple("提醒自查", null), tuple("催办逾期自查", "逾期未查"), tuple("开展自查", "不合规 2 项 · 逾期完成"),
            tuple("隐患立案或零报告", "隐患 2 件"));
        assertThat(told.get(0).roleLabel()).isEqualTo("流程自动");
        assertThat(told.get(3)).satisfies(made -> {
            assertThat(made.document().get("areas").value()).isEqualTo("一至三层疏散通道");
            assertThat(made.document().get("checker").value()).isEqualTo("李四");
            assertThat(made.evidence()).hasSize(2);
        });
        assertThat(timeline("leader", number).get(3).document().get("checker").value()).isNotEqualTo("李四");
    }

    @Test
    void theZeroReportThatCameOfItIsNamed() {
        String number = selfChecks.opened("e0217", Frequency.MONTHLY);
        selfChecks.make("safety.e0217", number, "COMPLIANT", "COMPLIANT", "COMPLIANT");
        HazardTimeline.Entry last = timeline("head.e0217", number).get(2);
        assertThat(last.document().get("zeroReport").value()).isEqualTo("LB-e0217-2026-05");
        assertThat(last.summary()).isNull();
    }

    @Test
    void whoeverMayNotReadTheSelfCheckReadsNoStepOfIt() {
        String number = selfChecks.opened("e0109", Frequency.MONTHLY);
        assertThat(timeline("safety.e0109", number)).hasSize(1);
        assertThatThrownBy(() -> timeline("safety.e0053", number)).isInstanceOfSatisfying(ErrorResponseException.class, refused ->
            assertThat(refused.getBody().getDetail()).contains(number, "不在您的查看范围"));
    }

    private List<HazardTimeline.Entry> timeline(String user, String number) {
        List<HazardTimeline.Entry> told = new ArrayList<>();
        callers.actAs(user, () -> told.addAll(controller.timeline(number)));
        return told;
    }
}
