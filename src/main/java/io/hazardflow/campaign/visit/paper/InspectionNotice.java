package io.hazardflow.campaign.visit.paper;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.paper.ChineseDates;
import io.hazardflow.hazard.paper.Law;
import io.hazardflow.hazard.paper.Officers;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 检查通知书: which department comes until when, to look at what, and by whom where a team was drawn. One a campaign that a visit serves. */
@Component
class InspectionNotice {

    private final Campaigns campaigns;
    private final Checklists checklists;
    private final Enterprises enterprises;
    private final Officers officers;
    private final Organs organs;

    InspectionNotice(Campaigns campaigns, Checklists checklists, Enterprises enterprises, Officers officers, Organs organs) {
        this.campaigns = campaigns;
        this.checklists = checklists;
        this.enterprises = enterprises;
        this.officers = officers;
        this.organs = organs;
    }

    DocumentDraft draft(LedgerEvent event, String campaignNumber, Inspection inspection) {
        Campaign campaign = campaigns.get(campaignNumber);
        LocalDate day = Deadlines.dayOf(event.at());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("inspection", inspection.number());
        content.put("campaign", campaign.name());
        content.put("way", campaign.type().label());
        content.put("from", ChineseDates.day(day));
        content.put("until", ChineseDates.day(Deadlines.dayOf(inspection.due())));
        Optional.ofNullable(campaign.basis()).ifPresent(basis -> content.put("ground", basis));
        content.put("address", enterprises.find(inspection.enterprise()).map(Enterprise::address).orElse(""));
        content.put("matters", campaign.checklistRefs().stream().map(ref -> checklists.find(ref).map(Checklist::title).orElse(ref)).toList());
        String team = inspection.team().stream().flatMap(member -> officers.named(member, inspection.dept(), day).stream())
            .map(Officers.Officer::shown).collect(Collectors.joining("、"));
        if (!team.isEmpty()) {
            content.put("officers", team);
        }
        content.put("basis", List.of(Law.ARTICLE_65));
        return new DocumentDraft(DocumentType.INSPECTION_NOTICE, inspection.number(), event.id(), organs.department(campaign.leadDept()),
            inspection.enterpriseName(), day, content, List.of(), Map.of("address", "单位地址"));
    }
}
