package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.registry.Departments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns campaigns into rows with names for their codes. */
@Component
class CampaignRows {

    private final CampaignProgressNumbers progress;
    private final OpenTasks tasks;
    private final Departments departments;
    private final Clock clock;

    CampaignRows(CampaignProgressNumbers progress, OpenTasks tasks, Departments departments, Clock clock) {
        this.progress = progress;
        this.tasks = tasks;
        this.departments = departments;
        this.clock = clock;
    }

    List<CampaignRow> of(List<Campaign> campaigns, Caller viewer) {
        Map<String, List<OpenTask>> open = tasks.of(campaigns.stream().map(Campaign::number).toList());
        Map<String, CampaignProgressNumbers.Numbers> numbers = progress.of(campaigns, viewer);
        return campaigns.stream().map(campaign -> of(campaign, open.getOrDefault(campaign.number(), List.of()),
            numbers.getOrDefault(campaign.number(), CampaignProgressNumbers.Numbers.NONE), viewer)).toList();
    }

    CampaignRow of(Campaign c, List<OpenTask> open, CampaignProgressNumbers.Numbers numbers, Caller viewer) {
        boolean late = c.state() == CampaignState.INSPECTING && c.inspectUntil() != null && c.inspectUntil().isBefore(LocalDate.now(clock));
        return new CampaignRow(c.number(), c.name(), c.type() == null ? null : c.type().name(), c.type() == null ? null : c.type().label(),
            c.mode() == null ? null : c.mode().name(), c.mode() == null ? null : c.mode().label(), c.state().name(), c.state().label(),
            c.state().isEnded(), c.suspended(), c.unannounced(), c.leadDept(), c.leadDept() == null ? null : departments.name(c.leadDept()),
            c.periodFrom(), c.periodTo(), c.inspectUntil(), c.plannedAt(), late, open.isEmpty() ? null : tasks.holder(open.get(0), viewer), numbers);
    }
}
