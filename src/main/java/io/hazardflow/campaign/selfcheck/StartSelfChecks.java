package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.TimeLimit;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 下达自查任务: one batch of the self-checks of a campaign, one for each object of its pool that is in business and not left out. */
@Component
class StartSelfChecks implements JavaDelegate {

    private final Campaigns campaigns;
    private final SelfCheckStarts starts;
    private final TimeLimits limits;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final int batch;

    StartSelfChecks(Campaigns campaigns, SelfCheckStarts starts, TimeLimits limits, JdbcClient jdbc, Ledger ledger, Clock clock,
                    @Value("${hazardflow.campaign.batch:100}") int batch) {
        this.campaigns = campaigns;
        this.starts = starts;
        this.limits = limits;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        List<String> objects = waiting(campaign.number());
        Instant until = Deadlines.endOf(campaign.selfCheckUntil());
        objects.forEach(enterprise -> starts.start(due(campaign, enterprise, until)));
        boolean all = objects.size() < batch;
        execution.setVariable(CampaignProcess.ALL_SELF_CHECKS_STARTED.name(), all);
        if (all) {
            ledger.append(new LedgerEntry(campaign.number(), CampaignProcess.KEY, CampaignProcess.START_SELF_CHECKS, Actor.SYSTEM,
                Map.of("objects", started(campaign.number())), Facts.of("state", CampaignState.SELF_CHECK.name()).map(), List.of(), List.of()));
        }
    }

    private DueSelfCheck due(Campaign campaign, String enterprise, Instant until) {
        return new DueSelfCheck(enterprise, campaign.number(), null, campaign.checklistRefs(), null, null,
            OpenWindows.remindAt(clock.instant(), until, reminder()), until, until, List.of(campaign.number()));
    }

    private Duration reminder() {
        TimeLimit limit = limits.get("self-check.remind");
        return switch (limit.unit()) {
            case MINUTE -> Duration.ofMinutes(limit.amount());
            case HOUR -> Duration.ofHours(limit.amount());
            case DAY, WORKING_DAY -> Duration.ofDays(limit.amount());
        };
    }

    /** Those that are out of business meanwhile are none to wait for. */
    private List<String> waiting(String campaign) {
        return jdbc.sql("""
                select o.enterprise from hazardflow.campaign_object o
                join hazardflow.enterprise e on e.id = o.enterprise and e.status = 'OPERATING'
                where o.campaign = :campaign and o.choice not in ('EXCLUDED', 'REPLACED')
                  and not exists (select from hazardflow.self_check s where s.campaign = o.campaign and s.enterprise = o.enterprise)
                order by o.position limit :batch""").param("campaign", campaign).param("batch", batch).query(String.class).list();
    }

    private int started(String campaign) {
        return jdbc.sql("select count(*) from hazardflow.self_check where campaign = ?").param(campaign).query(Integer.class).single();
    }
}
