package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.CampaignTargets;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.lookback.SamplingTable;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * 安排回头看: draws the day and the enterprises from the campaign's pool and its approved report, which nobody can choose, and records all that they
 * follow from. Where nothing was found there is nothing to look at again.
 */
@Component
class PlanLookBack implements JavaDelegate {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Campaigns campaigns;
    private final LookBackRules rules;
    private final LookBackCandidates candidates;
    private final SamplingTable table;
    private final LastStep lastStep;
    private final CaseRecord record;
    private final Clock clock;

    PlanLookBack(Campaigns campaigns, LookBackRules rules, LookBackCandidates candidates, SamplingTable table, LastStep lastStep, CaseRecord record,
                 Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.candidates = candidates;
        this.table = table;
        this.lastStep = lastStep;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        LocalDate today = LocalDate.now(clock);
        LookBackRule rule = rules.of(campaign.type(), today);
        String version = table.current();
        List<LookBackCandidate> found = rule.wanted() ? candidates.of(campaign, version) : List.of();
        LookBackPlan plan = LookBackPlan.of(parts(campaign, version), found, rule);
        boolean needed = !plan.chosen().isEmpty();
        execution.setVariable(CampaignProcess.LOOK_BACK_NEEDED.name(), needed);
        Facts facts = new Facts();
        if (needed) {
            LocalDate day = today.plusDays(plan.days());
            execution.setVariable(CampaignProcess.LOOK_BACK_AT.name(), Date.from(day.atTime(MORNING).atZone(EngineClock.ZONE).toInstant()));
            facts.and("state", CampaignState.LOOK_BACK.name()).and("lookBackOn", day).and("lookBackObjects", plan.chosen().size());
        }
        record.append(execution, facts, List.of("campaign_look_back：" + rule.basis()), document(plan, version, found));
    }

    private List<String> parts(Campaign campaign, String version) {
        String report = lastStep.of(campaign.number(), CampaignProcess.APPROVE_REPORT).orElseThrow().hash();
        return List.of(campaign.number(), campaign.poolHash() == null ? "" : campaign.poolHash(), report, version);
    }

    private static Map<String, Object> document(LookBackPlan plan, String version, List<LookBackCandidate> found) {
        Map<String, LookBackCandidate> known = found.stream().collect(Collectors.toMap(LookBackCandidate::enterprise, one -> one));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("table", version);
        document.put("seedParts", plan.parts());
        document.put("seed", plan.seed());
        document.put("days", plan.days());
        document.put("drawn", plan.objects());
        document.put(CampaignTargets.FIELD, plan.chosen().stream().map(enterprise -> {
            Map<String, Object> target = new HashMap<>(Map.of("enterprise", enterprise, "reason", known.get(enterprise).reason()));
            target.put("officers", known.get(enterprise).officers());
            return target;
        }).toList());
        return document;
    }
}
