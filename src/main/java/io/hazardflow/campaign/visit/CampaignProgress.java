package io.hazardflow.campaign.visit;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells campaigns that all their inspections are over, and goes on giving them out when one is resumed. It acts after the commit and one event
 * at a time, so that two last inspections that end together cannot miss each other; what cannot be told yet is tried again.
 */
@Component
class CampaignProgress implements FeedConsumer {

    private final CompletedInspections completed;
    private final RuntimeService runtime;
    private final Callers callers;
    private final JdbcClient jdbc;

    CampaignProgress(CompletedInspections completed, @Lazy RuntimeService runtime, Callers callers, JdbcClient jdbc) {
        this.completed = completed;
        this.runtime = runtime;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "campaign-progress";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (SiteInspection.KEY.equals(event.processKey()) && event.facts().hasNonNull("endedAt")) {
            campaignsOf(event.subject()).forEach(completed::tell);
        }
        if (CampaignProcess.KEY.equals(event.processKey())) {
            switch (event.step()) {
                case CampaignProcess.START_INSPECTIONS, CampaignProcess.CONCLUDE_INSPECTIONS -> completed.tell(event.subject());
                case CampaignProcess.RESUME_CAMPAIGN -> goOn(event.subject());
                default -> { }
            }
        }
    }

    private List<String> campaignsOf(String inspection) {
        return jdbc.sql("select campaign from hazardflow.inspection_campaign where inspection = ? order by campaign").param(inspection)
            .query(String.class).list();
    }

    private void goOn(String campaign) {
        callers.asSystem(() -> {
            runtime.createExecutionQuery().processInstanceBusinessKey(campaign).processDefinitionKey(CampaignProcess.KEY)
                .activityId(CampaignProcess.START_INSPECTIONS).processVariableValueEquals(CampaignProcess.STARTS_PAUSED.name(), true).list()
                .forEach(execution -> runtime.signal(execution.getId()));
            return null;
        });
    }
}
