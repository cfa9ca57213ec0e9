package io.hazardflow.demo;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.checklist.AskedItem;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.plan.CampaignControl;
import io.hazardflow.campaign.selfcheck.SelfCheck;
import io.hazardflow.campaign.selfcheck.SelfCheckProcess;
import io.hazardflow.campaign.selfcheck.SelfChecks;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands in the forms of campaigns and inspections in the name of demo people, and lets the hazards that were found go their way. */
@Component
@ConditionalOnProperty(name = "hazardflow.demo.enabled", havingValue = "true")
class DemoCampaignPerformer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;
    private static final String PROGRESS = "campaign-progress";

    private final DemoPerformer performer;
    private final Campaigns campaigns;
    private final CampaignControl control;
    private final Inspections inspections;
    private final Checklists checklists;
    private final SelfChecks selfChecks;
    private final Enterprises enterprises;
    private final FeedWorker feed;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private long pictures;

    DemoCampaignPerformer(DemoPerformer performer, Campaigns campaigns, CampaignControl control, Inspections inspections, Checklists checklists,
                          SelfChecks selfChecks, Enterprises enterprises, FeedWorker feed, Callers callers, JdbcClient jdbc, Clock clock) {
        this.performer = performer;
        this.campaigns = campaigns;
        this.control = control;
        this.inspections = inspections;
        this.checklists = checklists;
        this.selfChecks = selfChecks;
        this.enterprises = enterprises;
        this.feed = feed;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The version of a checklist that is in force. */
    String checklist(String id) {
        return checklists.newest(id, LocalDate.now(clock)).map(Checklist::ref).orElseThrow();
    }

    String plan(String user, Map<String, Object> plan) {
        return performer.start(user, CampaignProcess.KEY, "planCampaign", plan);
    }

    void submit(String user, String number, String step, Map<String, Object> form) {
        performer.submit(user, number, step, DemoStory.camelCase(step), form);
    }

    /** As proposed where others come too or have been often enough. */
    void approve(String user, String number) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", "APPROVE", "opinion", "方案可行，同意开展。"));
        List<String> kinds = jdbc.sql("select distinct kind from hazardflow.campaign_overlap where campaign = ?").param(number).query(String.class).list();
        if (kinds.contains("CAP")) {
            form.put("capDecision", "EXCLUDE");
        }
        if (kinds.contains("NEAR")) {
            form.put("nearDecision", "MERGE");
        }
        submit(user, number, CampaignProcess.APPROVE_CAMPAIGN, form);
    }

    Campaign campaign(String number) {
        return campaigns.get(number);
    }

    List<String> pool(String number) {
        return jdbc.sql("select enterprise from hazardflow.campaign_object where campaign = ? and choice = 'POOL' order by enterprise").param(number)
            .query(String.class).list();
    }

    void pass(String number, Instant until) {
        performer.passTime(number, until);
    }

    void work(String number) {
        performer.work(number);
    }

    /** Until the campaign has come to a step of its people; it learns of its visits through the feed. */
    void await(String number, String step) {
        long waited = 0;
        while (!performer.waitsFor(number, step)) {
            if (waited > PATIENCE.toMillis()) {
                throw new IllegalStateException(number + " has not come to " + step);
            }
            feed.catchUp(PROGRESS);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            waited += PAUSE_MILLIS;
        }
    }

    List<Inspection> waiting(String campaign) {
        return inspections.of(campaign).stream().filter(inspection -> inspection.state() == InspectionState.WAITING)
            .filter(inspection -> inspection.visits() == null || inspection.visits() == 0).toList();
    }

    /** The leading officer of a drawn team, else the department's first. */
    String officer(Inspection inspection) {
        return Objects.requireNonNullElse(inspection.leadOfficer(), "law." + inspection.dept() + ".1");
    }

    String second(Inspection inspection, String first) {
        return inspection.secondOfficer() != null ? inspection.secondOfficer()
            : first.endsWith(".1") ? first.replaceFirst("\\.1$", ".2") : "law." + inspection.dept() + ".1";
    }

    /** Where the enterprise is registered, as a device would tell it. */
    String position(Inspection inspection) {
        Enterprise enterprise = enterprises.find(inspection.enterprise()).orElseThrow();
        return enterprise.lat() == null ? "39.126000,117.214000;40;device" : "%.6f,%.6f;18;device".formatted(enterprise.lat(), enterprise.lng());
    }

    String photo(String user) {
        return performer.photo(user, 700_000 + pictures++, false);
    }

    List<String> items(Inspection inspection) {
        return checklists.itemsFor(inspection.checklistRefs(), enterprises.find(inspection.enterprise()).orElseThrow()).stream()
            .map(AskedItem::ref).toList();
    }

    boolean hasOpenHazards(String campaign) {
        return jdbc.sql("""
                select exists (select from hazardflow.hazard where parent_key like ? || '-%' and closed_at is null)""").param(campaign)
            .query(Boolean.class).single();
    }

    /** What was found is ordered, and mostly put right, reviewed and closed in the days after, each case until the moment given. */
    void settle(Inspection inspection, int told, Instant present) {
        Instant visited = now();
        List<String> found = jdbc.sql("select number from hazardflow.hazard where parent_key = ? order by number").param(inspection.number())
            .query(String.class).list();
        for (int i = 0; i < found.size(); i++) {
            DemoStory.ofFound(performer, found.get(i), 900_000 + pictures++, visited).settled((told + i) % 5 == 4, present);
        }
        ClockUtil.setCurrentTime(Date.from(visited));
    }

    void suspend(String user, String number, String reason) {
        callers.actAs(user, () -> control.suspend(number, reason, callers.required().actingFor(List.of())));
    }

    void answerSelfChecks(String campaign, int answered) {
        jdbc.sql("select number from hazardflow.self_check where campaign = ? and enterprise = any(?) order by number limit ?")
            .params(campaign, DemoAccountList.enterpriseNumbers().toArray(String[]::new), answered).query(String.class).list().forEach(this::answerSelfCheck);
    }

    private void answerSelfCheck(String number) {
        SelfCheck check = selfChecks.get(number);
        String user = "safety." + check.enterprise();
        List<Map<String, Object>> rows = checklists.itemsFor(check.checklistRefs(), enterprises.find(check.enterprise()).orElseThrow()).stream()
            .map(asked -> Map.<String, Object>of("item", asked.ref(), "result", "COMPLIANT")).toList();
        submit(user, number, SelfCheckProcess.CARRY_OUT_SELF_CHECK, Map.of("items", rows, "areas", "库区、装卸区、办公区", "checker", "安全员", "statement", true));
    }
}
