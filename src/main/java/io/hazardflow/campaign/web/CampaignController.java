package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.document.CaseDocuments;
import io.hazardflow.document.DocumentView;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.ProcessDiagrams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One campaign: plan, progress, timeline, documents and where it stands in the process. */
@RestController
@RequestMapping("/api/campaigns/{number}")
@Tag(name = "专项整治")
class CampaignController {

    private final VisibleCampaigns campaigns;
    private final CampaignDetails details;
    private final CampaignTimeline timeline;
    private final CaseDocuments documents;
    private final ProcessDiagrams diagrams;
    private final Callers callers;

    CampaignController(VisibleCampaigns campaigns, CampaignDetails details, CampaignTimeline timeline, CaseDocuments documents,
                       ProcessDiagrams diagrams, Callers callers) {
        this.campaigns = campaigns;
        this.details = details;
        this.timeline = timeline;
        this.documents = documents;
        this.diagrams = diagrams;
        this.callers = callers;
    }

    @Operation(summary = "一个专项", description = "方案、阶段、进度、分街道进度和当前环节。街道看到的数字只含本街道的对象。")
    @GetMapping
    CampaignDetail detail(@PathVariable String number) {
        Caller caller = callers.required();
        return details.of(campaigns.get(number, caller), caller);
    }

    @Operation(summary = "专项的办理记录")
    @GetMapping("/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        return timeline.of(campaigns.get(number, caller).number(), null, caller);
    }

    @Operation(summary = "专项的文书")
    @GetMapping("/documents")
    List<DocumentView> documents(@PathVariable String number) {
        Caller caller = callers.required();
        return documents.of(campaigns.get(number, caller).number(), caller);
    }

    @Operation(summary = "专项的流程图", description = "走过的环节、当前环节和办理人。")
    @GetMapping("/diagram")
    ProcessDiagrams.Diagram diagram(@PathVariable String number) {
        Caller caller = callers.required();
        return diagrams.of(campaigns.get(number, caller).number(), CampaignProcess.KEY, caller);
    }
}
