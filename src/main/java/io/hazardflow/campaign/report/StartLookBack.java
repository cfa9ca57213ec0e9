package io.hazardflow.campaign.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignNumbers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.CampaignTargets;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 发起回头看: a campaign of its own, with the plan of the first and the enterprises drawn for it; approved and filed like any other. */
@Component
class StartLookBack implements JavaDelegate {

    private final Campaigns campaigns;
    private final CampaignNumbers numbers;
    private final LookBackRules rules;
    private final LastStep lastStep;
    private final Ledger ledger;
    private final CaseRecord record;
    private final TimeLimits limits;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    StartLookBack(Campaigns campaigns, CampaignNumbers numbers, LookBackRules rules, LastStep lastStep, Ledger ledger, CaseRecord record,
                  TimeLimits limits, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.rules = rules;
        this.lastStep = lastStep;
        this.ledger = ledger;
        this.record = record;
        this.limits = limits;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign first = campaigns.get(execution.getProcessBusinessKey());
        LocalDate today = LocalDate.now(clock);
        JsonNode targets = lastStep.of(first.number(), CampaignProcess.PLAN_LOOK_BACK).orElseThrow().document().get(CampaignTargets.FIELD);
        LookBackRule rule = rules.of(first.type(), today);
        LocalDate until = today.plusDays(rule.inspectDays());
        String number = numbers.next(today.getYear());
        ledger.append(new LedgerEntry(number, CampaignProcess.KEY, CampaignProcess.LOOK_BACK_CAMPAIGN_DUE, Actor.SYSTEM,
            Map.of("parent", first.number(), CampaignTargets.FIELD, targets), plan(first, rule, today, until, targets.size()).map(), List.of(),
            List.of("campaign_look_back：" + rule.basis())));
        Map<String, Object> variables = variables(first, number, until, CampaignProcess.APPROVER_GROUP.in(execution)).map();
        callers.asSystem(() -> runtime.createMessageCorrelation(CampaignProcess.LOOK_BACK_CAMPAIGN_DUE).processInstanceBusinessKey(number)
            .setVariables(variables).correlateStartMessage());
        record.append(execution, Facts.of("lookBackNumber", number), List.of());
    }

    private Facts plan(Campaign first, LookBackRule rule, LocalDate today, LocalDate until, int objects) {
        return Facts.of("name", first.name() + "（回头看）").and("type", CampaignType.LOOK_BACK.name()).and("mode", SelectionMode.TARGETED.name())
            .and("unannounced", CampaignType.LOOK_BACK.isUnannounced()).and("basis", first.number() + " 「" + first.name() + "」查出问题整改情况核查")
            .and("leadDept", first.leadDept()).and("memberDepts", first.memberDepts()).and("industries", first.industries())
            .and("streets", first.streets()).and("periodFrom", today).and("periodTo", until.plusDays(rule.sumUpDays()))
            .and("inspectUntil", until).and("selfCheck", false).and("checklists", first.checklists()).and("targetCount", objects)
            .and("leader", first.leader()).and("leaderName", first.leaderName()).and("resultPublic", false).and("planner", first.planner())
            .and("plannerName", first.plannerName()).and("plannerGroup", first.plannerGroup()).and("plannedAt", clock.instant())
            .and("parent", first.number()).and("state", CampaignState.APPROVAL.name());
    }

    private Facts variables(Campaign first, String number, LocalDate until, String approvers) {
        Instant end = Deadlines.endOf(until);
        Instant reminder = Deadlines.endOf(until.minusDays(limits.get("campaign-period-reminder").amount()));
        return Facts.of(CampaignProcess.CASE_NUMBER, number).and(CampaignProcess.NAME, first.name() + "（回头看）")
            .and(CampaignProcess.LEAD_DEPT, first.leadDept()).and(CampaignProcess.PLANNER_GROUP, first.plannerGroup())
            .and(CampaignProcess.APPROVER_GROUP, approvers).and(CampaignProcess.SELF_CHECK, false).and(CampaignProcess.RESULT_PUBLIC, false)
            .and(CampaignProcess.INSPECT_UNTIL, Date.from(end)).and(CampaignProcess.REMIND_AT, Date.from(reminder));
    }
}
