package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 下达检查任务: one batch a transaction, so that a failed one leaves nothing and the next goes on where it began. While the campaign is
 * suspended it stays here until {@link CampaignProgress} tells that it is resumed.
 */
@Component
class StartInspections extends AbstractBpmnActivityBehavior {

    private final Campaigns campaigns;
    private final VisitObjects objects;
    private final InspectionStarts starts;
    private final CaseRecord record;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int batch;

    StartInspections(Campaigns campaigns, VisitObjects objects, InspectionStarts starts, CaseRecord record, JdbcClient jdbc, Clock clock,
                     @Value("${hazardflow.campaign.batch:100}") int batch) {
        this.campaigns = campaigns;
        this.objects = objects;
        this.starts = starts;
        this.record = record;
        this.jdbc = jdbc;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public void execute(ActivityExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean paused = isSuspended(number);
        execution.setVariable(CampaignProcess.STARTS_PAUSED.name(), paused);
        if (!paused) {
            startSome(campaigns.get(number), execution);
            leave(execution);
        }
    }

    @Override
    public void signal(ActivityExecution execution, String signal, Object data) {
        execution.setVariable(CampaignProcess.STARTS_PAUSED.name(), false);
        execution.setVariable(CampaignProcess.ALL_INSPECTIONS_STARTED.name(), false);
        leave(execution);
    }

    /** Keeps the campaign from being suspended or resumed until the batch is there. */
    private boolean isSuspended(String number) {
        return jdbc.sql("select suspended from hazardflow.campaign where number = ? for update").param(number).query(Boolean.class).single();
    }

    private void startSome(Campaign campaign, ActivityExecution execution) {
        List<VisitObject> next = objects.waiting(campaign.number(), batch);
        boolean all = next.size() < batch;
        List<String> given = starts.start(campaign, next);
        execution.setVariable(CampaignProcess.ALL_INSPECTIONS_STARTED.name(), all);
        Facts facts = Facts.of("state", CampaignState.INSPECTING.name());
        if (all) {
            facts.and("startedAt", clock.instant());
        }
        record.append(execution, facts, List.of(), Map.of("inspections", given));
    }
}
