package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 公开检查结果: all results of the campaign at once, each with object, day and result; what is late says why. */
@Component
class PublishResults implements FormStep {

    private static final int MOST_LISTED = 50;

    private final Campaigns campaigns;
    private final InspectionResults results;
    private final TimeLimits limits;
    private final Clock clock;

    PublishResults(Campaigns campaigns, InspectionResults results, TimeLimits limits, Clock clock) {
        this.campaigns = campaigns;
        this.results = results;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.PUBLISH_RESULTS;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Campaign campaign = campaigns.get(context.caseNumber());
        List<InspectionResults.Shown> listed = results.toPublish(campaign.number(), MOST_LISTED);
        int all = results.count(campaign.number());
        String lines = listed.stream().map(row -> "%s，%s，%s".formatted(row.enterpriseName(), row.inspectedOn(), row.result()))
            .collect(Collectors.joining("\n"));
        return Map.of("preview", all == 0 ? "没有可公开的结果" : all > listed.size() ? lines + "\n……共 " + all + " 条" : lines,
            "publishUntil", Deadlines.shown(publishBy(campaign)), "late", isLate(campaign));
    }

    @Override
    public Outcome submit(Submission submission) {
        Campaign campaign = campaigns.get(submission.context().caseNumber());
        boolean late = isLate(campaign);
        if (late && submission.text("lateReason") == null) {
            throw new FormRejectedException("lateReason", "逾期原因", "公开期限已过，须说明");
        }
        Facts facts = Facts.of("publishedAt", clock.instant()).and("publishedLate", late).and("publishBy", Deadlines.dayOf(publishBy(campaign)))
            .and("publishedResults", results.count(campaign.number()));
        return new Outcome(campaign.number(), Map.of(), facts.map(), List.of(CampaignProcess.PUBLISH_RESULTS));
    }

    private boolean isLate(Campaign campaign) {
        return clock.instant().isAfter(publishBy(campaign));
    }

    /** End of the time limit, which runs from the end of the inspections. */
    private Instant publishBy(Campaign campaign) {
        return campaign.publishBy() != null ? Deadlines.endOf(campaign.publishBy())
            : limits.due(CampaignProcess.PUBLISH_RESULTS, Optional.ofNullable(campaign.completedAt()).orElseGet(clock::instant));
    }
}
