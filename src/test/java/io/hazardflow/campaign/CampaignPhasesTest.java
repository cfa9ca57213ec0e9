package io.hazardflow.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.CampaignDriver.Absent;
import io.hazardflow.campaign.plan.CampaignControl;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.hazard.HazardDriver;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns with more objects than fit one batch: what is given out in batches, and what is taken back. */
@ProcessTest
class CampaignPhasesTest {

    @Autowired
    private CampaignDriver driver;
    @Autowired
    private CampaignControl control;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Inspections inspections;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void quiet() {
        jdbc.sql("update hazardflow.campaign set state = 'CLOSED' where state not in ('CLOSED', 'REFUSED', 'CANCELLED')").update();
        HazardDriver.at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyObjectIsAskedToCheckItselfAndTheDrawBeginsWhenTheTimeIsOver() {
        String number = driver.filed(Map.of("streets", Absent.VALUE, "selfCheck", true, "selfCheckUntil", HazardDriver.today().plusDays(7).toString()));
        driver.work(number);

        int asked = jdbc.sql("select count(distinct enterprise) from hazardflow.self_check where campaign = ?").param(number).query(Integer.class).single();
        int pool = jdbc.sql("select count(*) from hazardflow.campaign_object where campaign = ? and choice = 'POOL'").param(number)
            .query(Integer.class).single();
        assertThat(asked).isEqualTo(pool).isGreaterThan(10);
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.SELF_CHECK);
        assertThat(driver.openSteps(number)).isEmpty();

        HazardDriver.at("2026-12-01T00:00:00");
        driver.fire(number, "self-check-time-over");
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.DRAW_OBJECTS);
        assertThat(driver.passed(number)).contains("start-self-checks", "self-check-time-over");
    }

    @Test
    void aCancelledCampaignTakesBackAllThatIsStillOpen() {
        String number = driver.filed(Map.of("streets", Absent.VALUE));
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of());
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
        driver.work(number);
        assertThat(inspections.of(number)).hasSizeGreaterThan(10);

        callers.actAs(CampaignDriver.HEAD, () -> control.cancel(number, "上级统一部署，改由市级组织", callers.required().actingFor(List.of())));
        driver.work(number);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(inspections.of(number)).extracting(Inspection::state).containsOnly(InspectionState.EXCUSED);
    }
}
