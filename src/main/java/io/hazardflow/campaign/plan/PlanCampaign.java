package io.hazardflow.campaign.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.campaign.CampaignNumbers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.pool.PoolScope;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 编制方案: a department or the district's offices plan a campaign; how many enterprises it would meet is told while the form is filled in. */
@Component
class PlanCampaign implements FormStep {

    private final PlanForm form;
    private final PlanReader reader;
    private final PlannerPosts posts;
    private final CampaignNumbers numbers;
    private final PostNames names;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    PlanCampaign(PlanForm form, PlanReader reader, PlannerPosts posts, CampaignNumbers numbers, PostNames names, TaskDeadlines deadlines, Clock clock) {
        this.form = form;
        this.reader = reader;
        this.posts = posts;
        this.numbers = numbers;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.PLAN_CAMPAIGN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return form.defaults(context.caller());
    }

    @Override
    public Outcome submit(Submission submission) {
        Caller caller = submission.context().caller();
        CampaignPlan plan = reader.read(submission);
        PlannerPosts.Posts post = posts.of(caller, plan.leadDept())
            .orElseThrow(() -> new FormRejectedException("leadDept", "牵头部门", "您不能以该部门的名义编制方案"));
        if (!PlanForm.PLANNED.contains(plan.type())) {
            throw new FormRejectedException("type", "检查类型", "回头看由系统按规定发起");
        }
        LocalDate today = LocalDate.now(clock);
        if (plan.periodFrom().isBefore(today)) {
            throw new FormRejectedException("periodFrom", "开始日期", "不能早于今天");
        }
        form.checkLength(plan);
        form.checkPool(plan, new PoolScope(plan.industries(), plan.streets(), plan.filter()));
        String number = numbers.next(today.getYear());
        Facts variables = plan.variables(form.remindDays()).and(CampaignProcess.CASE_NUMBER, number)
            .and(CampaignProcess.PLANNER_GROUP, post.planner()).and(CampaignProcess.APPROVER_GROUP, post.approver());
        Facts facts = plan.facts().and("state", CampaignState.APPROVAL.name()).and("planner", caller.userId()).and("plannerName", caller.name())
            .and("plannerGroup", post.planner()).and("plannedAt", clock.instant());
        return new Outcome(number, variables.map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        String leadDept = submission.text("leadDept");
        return leadDept == null ? Optional.empty() : posts.of(submission.context().caller(), leadDept).map(post ->
            new NextStep("审批方案（现有 " + form.poolSize(submission) + " 户符合条件）", names.label(post.approver()),
                deadlines.due(CampaignProcess.APPROVE_CAMPAIGN)));
    }
}
