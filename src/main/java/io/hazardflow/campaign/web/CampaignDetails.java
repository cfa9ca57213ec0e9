package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.web.OpenStep;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers one campaign: its row, its plan, how far it has come and who holds it. */
@Component
class CampaignDetails {

    private final Campaigns campaigns;
    private final CampaignRows rows;
    private final CampaignProgressNumbers progress;
    private final CampaignActions actions;
    private final OpenTasks tasks;
    private final Checklists checklists;
    private final Departments departments;
    private final Industries industries;
    private final Streets streets;
    private final PostNames posts;
    private final Clock clock;

    CampaignDetails(Campaigns campaigns, CampaignRows rows, CampaignProgressNumbers progress, CampaignActions actions, OpenTasks tasks,
                    Checklists checklists, Departments departments, Industries industries, Streets streets, PostNames posts, Clock clock) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.progress = progress;
        this.actions = actions;
        this.tasks = tasks;
        this.checklists = checklists;
        this.departments = departments;
        this.industries = industries;
        this.streets = streets;
        this.posts = posts;
        this.clock = clock;
    }

    CampaignDetail of(Campaign c, Caller caller) {
        List<OpenTask> open = tasks.of(List.of(c.number())).getOrDefault(c.number(), List.of());
        Instant now = clock.instant();
        return new CampaignDetail(rows.of(c, open, progress.of(c, caller), caller), c.basis(), c.specialGround(),
            c.departments().stream().filter(code -> !code.equals(c.leadDept())).map(departments::name).toList(),
            c.industryCodes().stream().map(industries::label).toList(), c.streetCodes().stream().map(streets::name).toList(), c.mobilizeUntil(),
            c.selfCheckUntil(), c.selfCheck(), c.checklistRefs().stream().map(this::sheet).toList(), c.targetCount(), c.samplePercent(), c.leaderName(),
            c.resultPublic(), c.plannerName(), c.plannerGroup() == null ? null : posts.label(c.plannerGroup()), c.approvedAt(), c.filedAt(),
            c.poolSize(), c.poolHash(), c.poolAt(), c.drawNo(), c.selected(), c.drawnAt(), c.startedAt(), c.completedAt(), c.reportedAt(),
            c.publishedAt(), c.publishBy(), link(c.parent(), caller), c.lookBackOn(), link(c.lookBackNumber(), caller), c.recurrenceFound(),
            c.recurrenceOf(), c.closedAt(), c.endReason(), ObjectScope.all(c, caller),
            progress.byStreet(c, caller).stream().map(street -> new CampaignDetail.Street(street.street(), streets.name(street.street()), street.numbers()))
                .toList(),
            open.stream().map(task -> OpenStep.of(task, tasks, caller, now)).toList(), actions.of(c, caller));
    }

    private CampaignDetail.Sheet sheet(String ref) {
        return new CampaignDetail.Sheet(ref, checklists.find(ref).map(Checklist::title).orElse(ref));
    }

    private CampaignDetail.Link link(String number, Caller caller) {
        return number == null ? null
            : campaigns.find(number, caller).map(other -> new CampaignDetail.Link(other.number(), other.name())).orElse(null);
    }
}
