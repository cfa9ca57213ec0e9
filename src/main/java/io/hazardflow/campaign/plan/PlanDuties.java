package io.hazardflow.campaign.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Nobody approves a plan that he wrote, whichever post he holds (domain C.0); asked at the claim and again at the submission. */
@Component
class PlanDuties implements ClaimRule {

    static final String RULE = "编制人不能审批自己编制的方案";

    private final Campaigns campaigns;
    private final RuntimeService runtime;
    private final Callers callers;

    PlanDuties(Campaigns campaigns, @Lazy RuntimeService runtime, Callers callers) {
        this.campaigns = campaigns;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public Optional<String> refusal(Task task, Caller caller) {
        if (!CampaignProcess.APPROVE_CAMPAIGN.equals(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        String number = callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
            .getBusinessKey();
        return campaigns.find(number).filter(campaign -> wrote(campaign, caller.userId())).map(campaign -> RULE);
    }

    static boolean wrote(Campaign campaign, String account) {
        return account.equals(campaign.planner());
    }
}
