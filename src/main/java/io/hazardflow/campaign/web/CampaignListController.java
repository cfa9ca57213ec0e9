package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ProcessAccess;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.visit.InspectionResult;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of campaigns, scoped to the caller. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "专项整治", description = "专项整治、双随机抽查、回头看、暗查暗访的进度和对象")
class CampaignListController {

    private final CampaignList list;
    private final CampaignRows rows;
    private final Departments departments;
    private final Streets streets;
    private final ObjectProvider<ProcessAccess> starts;
    private final Callers callers;

    CampaignListController(CampaignList list, CampaignRows rows, Departments departments, Streets streets, ObjectProvider<ProcessAccess> starts,
                           Callers callers) {
        this.list = list;
        this.rows = rows;
        this.departments = departments;
        this.streets = streets;
        this.starts = starts;
        this.callers = callers;
    }

    /** @param mayPlan whether the caller may start a campaign */
    record Page(List<CampaignRow> items, long total, int page, int size, boolean mayPlan) {
    }

    record Facets(List<Choice> states, List<Choice> types, List<Choice> modes, List<Choice> departments, List<String> years, List<Choice> streets,
                  List<Choice> choices, List<Choice> inspectionStates, List<Choice> results) {
    }

    @Operation(summary = "专项列表", description = "本人管辖范围内的专项，附进度。sort：plannedAt、-plannedAt、inspectUntil、-inspectUntil。")
    @GetMapping
    Page list(@ModelAttribute CampaignFilter filter, @RequestParam(defaultValue = "-plannedAt") String sort,
              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Refusals.check(CampaignList.knows(sort), "「排序」只能是 plannedAt、-plannedAt、inspectUntil、-inspectUntil");
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        return new Page(rows.of(list.page(caller, filter, sort, size, (long) page * size), caller), list.count(caller, filter), page, size,
            mayPlan(caller));
    }

    @Operation(summary = "专项和现场检查列表的筛选项")
    @GetMapping("/facets")
    Facets facets() {
        return new Facets(Choice.of(CampaignState.values(), CampaignState::label), Choice.of(CampaignType.values(), CampaignType::label),
            Choice.of(SelectionMode.values(), SelectionMode::label),
            departments.all().stream().map(department -> new Choice(department.code(), department.name())).toList(),
            list.years(callers.required()), streets.all().stream().map(street -> new Choice(street.code(), street.name())).toList(),
            Choice.of(ObjectChoice.values(), ObjectChoice::label), Choice.of(InspectionState.values(), InspectionState::label),
            Choice.of(InspectionResult.values(), InspectionResult::label));
    }

    private boolean mayPlan(Caller caller) {
        return starts.stream().filter(access -> CampaignProcess.KEY.equals(access.processKey()))
            .anyMatch(access -> caller.memberships().stream().anyMatch(membership -> access.startedBy().contains(membership.group())));
    }
}
