package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.document.CaseDocuments;
import io.hazardflow.document.DocumentView;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.ProcessDiagrams;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspections: the list and one of them. Outside the caller's scope there is none. */
@RestController
@RequestMapping("/api/inspections")
@Tag(name = "现场检查", description = "一个检查对象的一次现场检查，从派发到结果")
class InspectionController {

    private final InspectionList list;
    private final InspectionRows rows;
    private final InspectionDetails details;
    private final CampaignTimeline timeline;
    private final CaseDocuments documents;
    private final ProcessDiagrams diagrams;
    private final Callers callers;

    InspectionController(InspectionList list, InspectionRows rows, InspectionDetails details, CampaignTimeline timeline, CaseDocuments documents,
                         ProcessDiagrams diagrams, Callers callers) {
        this.list = list;
        this.rows = rows;
        this.details = details;
        this.timeline = timeline;
        this.documents = documents;
        this.diagrams = diagrams;
        this.callers = callers;
    }

    record Page(List<InspectionRow> items, long total, int page, int size) {
    }

    @Operation(summary = "现场检查列表", description = "未办结的按期限在前，已办结的新的在前。暗查暗访在到场前对企业和街道不可见。mine=true 只看本人在检查组内的。")
    @GetMapping
    Page list(@ModelAttribute InspectionFilter filter, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        return new Page(rows.of(list.page(caller, filter, size, (long) page * size), caller), list.count(caller, filter), page, size);
    }

    @Operation(summary = "一次现场检查", description = "对象、检查组、到场位置及与登记位置的距离、结果和当前环节。")
    @GetMapping("/{number}")
    InspectionDetail detail(@PathVariable String number) {
        Caller caller = callers.required();
        return details.of(visible(number, caller), caller);
    }

    @Operation(summary = "现场检查的办理记录")
    @GetMapping("/{number}/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        Inspection inspection = visible(number, caller);
        return timeline.of(inspection.number(), inspection.enterprise(), caller);
    }

    @Operation(summary = "现场检查的文书")
    @GetMapping("/{number}/documents")
    List<DocumentView> documents(@PathVariable String number) {
        Caller caller = callers.required();
        return documents.of(visible(number, caller).number(), caller);
    }

    @Operation(summary = "现场检查的流程图", description = "走过的环节、当前环节和办理人。")
    @GetMapping("/{number}/diagram")
    ProcessDiagrams.Diagram diagram(@PathVariable String number) {
        Caller caller = callers.required();
        return diagrams.of(visible(number, caller).number(), SiteInspection.KEY, caller);
    }

    private Inspection visible(String number, Caller caller) {
        return list.find(number, caller).orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的现场检查，或不在您的查看范围"));
    }
}
