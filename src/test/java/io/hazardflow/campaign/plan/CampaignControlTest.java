package io.hazardflow.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.CampaignDriver;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.Actor;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.ErrorResponseException;

@ProcessTest
class CampaignControlTest {

    private static final Actor HEAD = new Actor(CampaignDriver.HEAD, "负责人", "dept-head:yjj");

    @Autowired
    private CampaignDriver driver;
    @Autowired
    private CampaignControl control;
    @Autowired
    private Campaigns campaigns;

    @BeforeEach
    void monday() {
        HazardDriver.at("2026-11-23T09:00:00");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void isSuspendedAndResumedOnce() {
        String number = driver.start(Map.of());
        control.suspend(number, "全区应急演练期间暂停", HEAD);
        assertThat(campaigns.get(number).suspended()).isTrue();
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.APPROVAL);
        refused(() -> control.suspend(number, "全区应急演练期间暂停", HEAD), "专项已暂停");
        control.resume(number, HEAD);
        assertThat(campaigns.get(number).suspended()).isFalse();
        refused(() -> control.resume(number, HEAD), "专项没有暂停");
    }

    @Test
    void isCancelledAtAnyStep() {
        String number = driver.filed(Map.of("mode", "TARGETED"));
        control.cancel(number, "上级已统一组织", HEAD);
        driver.work(number);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).contains("campaign-cancelled", "withdraw-inspections", "all-inspections-withdrawn", "cancelled");
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(campaigns.get(number).endReason()).isEqualTo("上级已统一组织");
        refused(() -> control.cancel(number, "再取消一次", HEAD), "专项已取消");
    }

    private static void refused(Runnable call, String rule) {
        assertThatThrownBy(call::run).isInstanceOf(ErrorResponseException.class)
            .satisfies(e -> assertThat(((ErrorResponseException) e).getBody().getDetail()).isEqualTo(rule));
    }
}
