package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers one inspection: its row, the arrival, the record and who holds it. */
@Component
class InspectionDetails {

    private static final double EARTH_RADIUS = 6_371_000;

    private final InspectionRows rows;
    private final Campaigns campaigns;
    private final CampaignActions actions;
    private final Checklists checklists;
    private final Enterprises enterprises;
    private final OpenTasks tasks;
    private final Clock clock;

    InspectionDetails(InspectionRows rows, Campaigns campaigns, CampaignActions actions, Checklists checklists, Enterprises enterprises,
                      OpenTasks tasks, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.actions = actions;
        this.checklists = checklists;
        this.enterprises = enterprises;
        this.tasks = tasks;
        this.clock = clock;
    }

    InspectionDetail of(Inspection i, Caller caller) {
        Optional<Enterprise> enterprise = enterprises.find(i.enterprise());
        Instant now = clock.instant();
        Optional<Campaign> campaign = campaigns.find(i.campaign());
        return new InspectionDetail(rows.of(List.of(i), caller).get(0), enterprise.map(Enterprise::address).orElse(null),
            i.checklistRefs().stream().map(ref -> new CampaignDetail.Sheet(ref, checklists.find(ref).map(Checklist::title).orElse(ref))).toList(),
            i.lat(), i.lng(), i.accuracy(), i.arrivalWay(), enterprise.map(card -> distance(i, card)).orElse(null), i.leftAt(), i.summary(),
            i.attendance(), i.siteState(), i.reason(), i.fixed(), i.publishedAt(),
            tasks.of(List.of(i.number())).getOrDefault(i.number(), List.of()).stream().map(task -> OpenStep.of(task, tasks, caller, now)).toList(),
            !i.state().isEnded() && campaign.filter(one -> actions.of(one, caller).contains(CampaignAction.EXCUSE)).isPresent());
    }

    /** Along the great circle. */
    private static Integer distance(Inspection i, Enterprise enterprise) {
        if (i.lat() == null || i.lng() == null || enterprise.lat() == null || enterprise.lng() == null) {
            return null;
        }
        double north = Math.toRadians(i.lat() - enterprise.lat());
        double east = Math.toRadians(i.lng() - enterprise.lng());
        double chord = Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(i.lat())) * Math.cos(Math.toRadians(enterprise.lat())) * Math.pow(Math.sin(east / 2), 2);
        return (int) Math.round(2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord)));
    }
}
