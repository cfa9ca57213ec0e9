package io.hazardflow.campaign.plan;

import io.hazardflow.access.PostNames;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 安委办备案: the safety committee takes note of the approved plan, or objects and sends it back. */
@Component
class FileCampaign implements FormStep {

    private final Campaigns campaigns;
    private final PlanWords words;
    private final Overlaps overlaps;
    private final PostNames names;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    FileCampaign(Campaigns campaigns, PlanWords words, Overlaps overlaps, PostNames names, TaskDeadlines deadlines, Clock clock) {
        this.campaigns = campaigns;
        this.words = words;
        this.overlaps = overlaps;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.FILE_CAMPAIGN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("plan", words.of(campaigns.get(context.caseNumber())), "overlapSummary", overlaps.summary(context.caseNumber()));
    }

    @Override
    public Outcome submit(Submission submission) {
        boolean accepted = "ACCEPT".equals(submission.text("decision"));
        Facts facts = accepted ? Facts.of("state", CampaignState.PUBLISHED.name()).and("filedAt", clock.instant())
            : Facts.of("state", CampaignState.DRAFT.name()).and("approvedAt", null).and("approver", null);
        return new Outcome(submission.context().caseNumber(), Facts.of(CampaignProcess.FILING_ACCEPTED, accepted).map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        String planners = campaigns.get(submission.context().caseNumber()).plannerGroup();
        return Optional.ofNullable(submission.text("decision")).filter("OBJECT"::equals)
            .map(objection -> new NextStep("修改方案", names.label(planners), deadlines.due(CampaignProcess.REVISE_CAMPAIGN)));
    }
}
