package io.hazardflow.campaign.plan;

import io.hazardflow.access.PostNames;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.pool.PoolScope;
import io.hazardflow.campaign.pool.Pools;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.registry.Departments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 修改方案: the plan again after it was sent back, or its withdrawal. */
@Component
class ReviseCampaign implements FormStep {

    private final Campaigns campaigns;
    private final PlanForm form;
    private final PlanReader reader;
    private final PlanExtras extras;
    private final ReturnedPlans returned;
    private final Pools pools;
    private final Departments departments;
    private final PostNames names;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    ReviseCampaign(Campaigns campaigns, PlanForm form, PlanReader reader, PlanExtras extras, ReturnedPlans returned, Pools pools,
                   Departments departments, PostNames names, TaskDeadlines deadlines, Clock clock) {
        this.campaigns = campaigns;
        this.form = form;
        this.reader = reader;
        this.extras = extras;
        this.returned = returned;
        this.pools = pools;
        this.departments = departments;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.REVISE_CAMPAIGN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Campaign campaign = campaigns.get(context.caseNumber());
        PlanExtras.Extras more = extras.of(campaign.number());
        Map<String, Object> values = form.options(departments.find(campaign.leadDept()).stream().toList(),
            campaign.type() == CampaignType.LOOK_BACK ? List.of(CampaignType.LOOK_BACK) : PlanForm.PLANNED);
        values.putAll(form.of(campaign, more.members(), more.experts()));
        values.put("returnReason", returned.why(campaign.number()));
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Campaign campaign = campaigns.get(submission.context().caseNumber());
        if (submission.yes("withdraw")) {
            return new Outcome(campaign.number(), Facts.of(CampaignProcess.WITHDRAWN, true).map(),
                Facts.of("state", CampaignState.CANCELLED.name()).and("endReason", "撤回方案：" + submission.text("withdrawReason")).map(), List.of());
        }
        CampaignPlan plan = reader.read(submission);
        if ((campaign.type() == CampaignType.LOOK_BACK) != (plan.type() == CampaignType.LOOK_BACK)) {
            throw new FormRejectedException("type", "检查类型", "回头看由系统按规定发起，不能改为或改自其他类型");
        }
        if (!plan.leadDept().equals(campaign.leadDept())) {
            throw new FormRejectedException("leadDept", "牵头部门", "不能更改，请撤回后另行编制");
        }
        form.checkLength(plan);
        form.checkPool(plan, campaign.parent() == null ? new PoolScope(plan.industries(), plan.streets(), plan.filter()) : pools.scope(campaign));
        Facts variables = plan.variables(form.remindDays()).and(CampaignProcess.WITHDRAWN, false);
        return new Outcome(campaign.number(), variables.map(),
            plan.facts().and("state", CampaignState.APPROVAL.name()).and("plannedAt", clock.instant()).map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (submission.yes("withdraw")) {
            return Optional.empty();
        }
        Campaign campaign = campaigns.get(submission.context().caseNumber());
        int size = campaign.parent() == null ? form.poolSize(submission) : pools.count(pools.scope(campaign));
        return Optional.of(new NextStep("审批方案（现有 " + size + " 户符合条件）", names.label(PlannerPosts.approver(campaign.plannerGroup())),
            deadlines.due(CampaignProcess.APPROVE_CAMPAIGN)));
    }
}
