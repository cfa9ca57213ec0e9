package io.hazardflow.campaign.visit;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a campaign go on to its summary once every object's inspection has ended or is excused. Where a drawn object could not be inspected and
 * another stands by, its planner is asked first whether it is to be replaced.
 */
@Component
class CompletedInspections {

    private static final String PUBLICATION = "publish-results";

    private final Campaigns campaigns;
    private final Replaceable replaceable;
    private final TimeLimits limits;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;

    CompletedInspections(Campaigns campaigns, Replaceable replaceable, TimeLimits limits, Ledger ledger, @Lazy RuntimeService runtime,
                         Callers callers, JdbcClient jdbc, Clock clock) {
        this.campaigns = campaigns;
        this.replaceable = replaceable;
        this.limits = limits;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing while an inspection is open or to be given out, and when the campaign has been told. */
    void tell(String number) {
        jdbc.sql("select number from hazardflow.campaign where number = ? for update").param(number).query(String.class).single();
        Campaign campaign = campaigns.get(number);
        if (campaign.state() != CampaignState.INSPECTING || campaign.startedAt() == null || campaign.completedAt() != null || anyOpen(number)) {
            return;
        }
        if (campaign.concludedAt() != null || replaceable.of(number).isEmpty() || !mayAsk(number)) {
            complete(number);
        }
    }

    private void complete(String number) {
        Instant now = clock.instant();
        Instant publishBy = limits.due(PUBLICATION, now);
        ledger.append(new LedgerEntry(number, CampaignProcess.KEY, CampaignProcess.INSPECTIONS_COMPLETED, Actor.SYSTEM, null,
            Facts.of("state", CampaignState.SUMMARY.name()).and("completedAt", now).and("publishBy", Deadlines.dayOf(publishBy)).map(), List.of(),
            List.of(PUBLICATION)));
        callers.asSystem(() -> {
            runtime.createMessageCorrelation(CampaignProcess.INSPECTIONS_COMPLETED).processInstanceBusinessKey(number)
                .setVariables(Map.of(CampaignProcess.PUBLISH_BY.name(), Date.from(publishBy))).correlate();
            return null;
        });
    }

    /** @return whether the planner is asked, now or already; campaigns that run by an older model never ask */
    private boolean mayAsk(String number) {
        return callers.asSystem(() -> {
            boolean asked = runtime.createExecutionQuery().processInstanceBusinessKey(number).processDefinitionKey(CampaignProcess.KEY)
                .activityId(CampaignProcess.CONCLUDE_INSPECTIONS).count() > 0;
            return asked || !runtime.createMessageCorrelation(CampaignProcess.REPLACEMENT_POSSIBLE).processInstanceBusinessKey(number)
                .correlateAllWithResult().isEmpty();
        });
    }

    private boolean anyOpen(String campaign) {
        return jdbc.sql("""
                select exists (select from hazardflow.inspection i join hazardflow.inspection_campaign l on l.inspection = i.number
                               where l.campaign = ? and i.ended_at is null)""").param(campaign).query(Boolean.class).single();
    }
}
