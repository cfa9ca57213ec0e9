package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.WithdrawnWork;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 撤回检查任务: takes back what a cancelled campaign has given out, one batch of each kind a transaction. */
@Component
class WithdrawInspections implements JavaDelegate {

    private final Campaigns campaigns;
    private final List<WithdrawnWork> kinds;
    private final int batch;

    WithdrawInspections(Campaigns campaigns, List<WithdrawnWork> kinds, @Value("${hazardflow.campaign.batch:100}") int batch) {
        this.campaigns = campaigns;
        this.kinds = kinds;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        int most = kinds.stream().mapToInt(kind -> kind.withdraw(campaign, batch)).max().orElse(0);
        execution.setVariable(CampaignProcess.ALL_INSPECTIONS_WITHDRAWN.name(), most < batch);
    }
}
