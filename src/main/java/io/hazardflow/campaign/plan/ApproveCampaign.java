package io.hazardflow.campaign.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 审批方案: somebody above the planner decides, also what becomes of enterprises that are inspected often or by others. */
@Component
class ApproveCampaign implements FormStep {

    private final Campaigns campaigns;
    private final PlanWords words;
    private final Overlaps overlaps;
    private final PostNames names;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    ApproveCampaign(Campaigns campaigns, PlanWords words, Overlaps overlaps, PostNames names, TaskDeadlines deadlines, Clock clock) {
        this.campaigns = campaigns;
        this.words = words;
        this.overlaps = overlaps;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.APPROVE_CAMPAIGN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String number = context.caseNumber();
        List<Overlaps.Group> groups = overlaps.groups(number);
        boolean hasCap = groups.stream().anyMatch(group -> group.kind() == Overlap.Kind.CAP);
        boolean hasNear = groups.stream().anyMatch(group -> group.kind() == Overlap.Kind.NEAR);
        Map<String, Object> values = new HashMap<>(Map.of("plan", words.of(campaigns.get(number)), "overlapSummary", overlaps.summary(number),
            "hasCap", hasCap, "hasNear", hasNear, "hasOverlap", hasCap || hasNear, "overlapList", "/api/campaigns/" + number + "/overlaps.xlsx"));
        if (hasCap) {
            values.put("capDecision", Overlap.Choice.EXCLUDE.name());
        }
        if (hasNear) {
            values.put("nearDecision", Overlap.Choice.MERGE.name());
        }
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Campaign campaign = campaigns.get(submission.context().caseNumber());
        Caller caller = submission.context().caller();
        if (PlanDuties.wrote(campaign, caller.userId()) || campaign.planner() != null && campaign.planner().equals(submission.context().absent())) {
            throw new FormRejectedException(null, "审批方案", PlanDuties.RULE);
        }
        String decision = submission.text("decision");
        Facts facts = switch (decision) {
            case "APPROVE" -> approved(submission, campaign, caller);
            case "RETURN" -> Facts.of("state", CampaignState.DRAFT.name());
            default -> Facts.of("state", CampaignState.REFUSED.name()).and("approver", caller.userId())
                .and("endReason", "不同意：" + submission.text("opinion"));
        };
        return new Outcome(campaign.number(), Facts.of(CampaignProcess.APPROVAL, decision).map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if ("APPROVE".equals(submission.text("decision"))) {
            return Optional.of(new NextStep("安委办备案", names.label(Role.SAFETY_COMMITTEE.key()), deadlines.due(CampaignProcess.FILE_CAMPAIGN)));
        }
        if ("RETURN".equals(submission.text("decision"))) {
            String planners = campaigns.get(submission.context().caseNumber()).plannerGroup();
            return Optional.of(new NextStep("修改方案", names.label(planners), deadlines.due(CampaignProcess.REVISE_CAMPAIGN)));
        }
        return Optional.empty();
    }

    private Facts approved(Submission submission, Campaign campaign, Caller caller) {
        Set<String> named = new HashSet<>();
        for (JsonNode exception : submission.document().path("exceptions")) {
            checkException(campaign.number(), exception, named);
        }
        return Facts.of("approvedAt", clock.instant()).and("approver", caller.userId());
    }

    private void checkException(String campaign, JsonNode exception, Set<String> named) {
        String enterprise = exception.path("enterpriseId").asText();
        List<Overlap> found = overlaps.of(campaign, enterprise);
        if (found.isEmpty()) {
            throw new FormRejectedException("exceptions", "例外", enterprise + " 没有重复检查，不需要列为例外");
        }
        if (!named.add(enterprise)) {
            throw new FormRejectedException("exceptions", "例外", enterprise + " 重复");
        }
        boolean merge = "MERGE".equals(exception.path("exceptionDecision").asText());
        if (merge && found.stream().noneMatch(overlap -> overlap.kind() == Overlap.Kind.NEAR && overlap.proposal() == Overlap.Choice.MERGE)) {
            throw new FormRejectedException("exceptions", "例外", enterprise + " 没有可以合并的检查");
        }
    }
}
