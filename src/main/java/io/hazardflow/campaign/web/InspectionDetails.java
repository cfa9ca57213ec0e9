package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.web.OpenStep;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers one inspection: its row, the arrival, the record and who holds it. */
@Component
class InspectionDetails {

    private final InspectionRows rows;
    private final Campaigns campaigns;
    private final CampaignActions actions;
    private final Checklists checklists;
    private final Enterprises enterprises;
    private final InspectionItemRows items;
    private final OfficerNames officers;
    private final OpenTasks tasks;
    private final Clock clock;

    InspectionDetails(InspectionRows rows, Campaigns campaigns, CampaignActions actions, Checklists checklists, Enterprises enterprises,
                      InspectionItemRows items, OfficerNames officers, OpenTasks tasks, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.actions = actions;
        this.checklists = checklists;
        this.enterprises = enterprises;
        this.items = items;
        this.officers = officers;
        this.tasks = tasks;
        this.clock = clock;
    }

    InspectionDetail of(Inspection i, Caller caller) {
        Optional<Enterprise> enterprise = enterprises.find(i.enterprise());
        Instant now = clock.instant();
        Optional<Campaign> campaign = campaigns.find(i.campaign());
        return new InspectionDetail(rows.of(List.of(i), caller).get(0), enterprise.map(Enterprise::address).orElse(null),
            i.checklistRefs().stream().map(ref -> new CampaignDetail.Sheet(ref, checklists.find(ref).map(Checklist::title).orElse(ref))).toList(),
            i.lat(), i.lng(), i.accuracy(), i.arrivalWay(), i.distance(), i.leftAt(), i.content(), i.summary(), i.attendance(), i.siteState(),
            i.resultBasis(), i.reason(), visitors(i), i.expert(), i.fixed(), i.publishedAt(), items.of(i, caller),
            tasks.of(List.of(i.number())).getOrDefault(i.number(), List.of()).stream().map(task -> OpenStep.of(task, tasks, caller, now)).toList(),
            (i.state() == InspectionState.WAITING || i.state() == InspectionState.ABSENCE_TO_CONFIRM)
                && campaign.filter(one -> actions.of(one, caller).contains(CampaignAction.EXCUSE)).isPresent());
    }

    private List<String> visitors(Inspection i) {
        return OfficerNames.team(officers.of(Stream.of(i.visitor(), i.coOfficer()).filter(Objects::nonNull).toList()), i.visitor(), i.coOfficer());
    }
}
