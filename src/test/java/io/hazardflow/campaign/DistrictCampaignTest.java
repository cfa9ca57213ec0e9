package io.hazardflow.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.CampaignDriver.Absent;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardDriver;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign over every enterprise of the district, from the plan to the approved report, on a clock that the test moves. */
@ProcessTest
class DistrictCampaignTest {

    @Autowired
    private CampaignDriver driver;
    @Autowired
    private VisitDriver visits;
    @Autowired
    private HazardDriver hazards;
    @Autowired
    private Inspections inspections;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyEnterpriseIsVisitedOnceOrExcusedAndTheCampaignSaysWhatWasFound() {
        jdbc.sql("update hazardflow.campaign set state = 'CLOSED' where state not in ('CLOSED', 'REFUSED', 'CANCELLED')").update();
        HazardDriver.at("2026-11-23T09:00:00");
        int all = jdbc.sql("select count(*) from hazardflow.enterprise where status = 'OPERATING'").query(Integer.class).single();
        assertThat(all).isGreaterThan(400);
        String number = driver.start(Map.of("name", "岁末年初安全生产大检查", "industries", Absent.VALUE, "streets", Absent.VALUE));
        Map<String, Object> decision = new HashMap<>(Map.of("decision", "APPROVE", "opinion", "同意开展"));
        List<String> kinds = jdbc.sql("select distinct kind from hazardflow.campaign_overlap where campaign = ?").param(number).query(String.class).list();
        if (kinds.contains("CAP")) {
            decision.putAll(Map.of("capDecision", "KEEP", "keepGround", "岁末年初火灾高发，经区政府部署全面检查"));
        }
        if (kinds.contains("NEAR")) {
            decision.putAll(Map.of("nearDecision", "KEEP", "keepGround", "岁末年初火灾高发，经区政府部署全面检查"));
        }
        driver.submit(CampaignDriver.HEAD, number, CampaignProcess.APPROVE_CAMPAIGN, decision);
        driver.file(number);
        assertThat(campaigns.get(number).poolSize()).isEqualTo(all);
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of());
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
        driver.work(number);

        List<Inspection> given = inspections.of(number);
        assertThat(given).hasSize(all);
        assertThat(new HashSet<>(given.stream().map(Inspection::enterprise).toList())).hasSize(all);
        int found = 0;
        for (int i = 0; i < all; i++) {
            found += visit(given.get(i), i);
            if (i == all / 2) {
                moveTo(driver.variables(number).get("remindAt"));
                driver.fire(number, CampaignProcess.PERIOD_ENDS_SOON);
            }
        }
        feed.catchUp("campaign-progress");

        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.SUMMARIZE_CAMPAIGN);
        assertThat(jdbc.sql("select count(*) from hazardflow.hazard where parent_key like ?").param(number + "-%").query(Integer.class).single())
            .isEqualTo(found);
        assertThat(inspections.of(number)).allMatch(inspection -> inspection.state().isEnded());
        assertThat(jdbc.sql("select count(*) from hazardflow.inspection where campaign = ? and state = ?")
            .params(number, InspectionState.DONE.name()).query(Integer.class).single()).isGreaterThan(all * 9 / 10);
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.SUMMARIZE_CAMPAIGN, Map.of("overview", "全区在营企业逐户检查，少数停业企业由街道核实。",
            "problems", "厨房燃气报警装置缺失，疏散通道堆物。", "conclusions", "总体可控，餐饮和仓储问题较多。", "measures", "逐件督促整改，按期复查销号。", "openChecked", true));
        driver.submit(CampaignDriver.COMMITTEE, number, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "情况属实，同意通过"));
        assertThat(campaigns.get(number).reportedAt()).isNotNull();
        assertThat(campaigns.get(number).lookBackOn()).isAfter(HazardDriver.today());
    }

    /** Every tenth has two hazards, every fiftieth has shut down; answers how many hazards were found. */
    private int visit(Inspection inspection, int place) {
        if (place % 50 == 7) {
            visits.arrive(VisitDriver.FIRST, inspection.number(), "CLOSED");
            hazards.submit("office." + inspection.street(), inspection.number(), SiteInspection.CONFIRM_OBJECT_STATE,
                Map.of("objectState", "CLOSED_DOWN", "note", "已停业，房屋空置", "photos", List.of(hazards.photo("office." + inspection.street()))));
            return 0;
        }
        visits.arrive(VisitDriver.FIRST, inspection.number(), "OPEN");
        List<Map<String, Object>> rows = visits.rows(inspection.number());
        boolean wrong = place % 10 == 3;
        if (wrong) {
            rows.forEach(row -> visits.wrong(row, VisitDriver.FIRST, Map.of()));
        }
        visits.inspect(VisitDriver.FIRST, inspection.number(), Map.of("items", rows));
        return wrong ? rows.size() : 0;
    }

    private static void moveTo(Object moment) {
        ClockUtil.setCurrentTime(moment instanceof Date date ? date : Date.from(Instant.parse(moment.toString())));
    }
}
