package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.selfcheck.SelfCheck;
import io.hazardflow.campaign.selfcheck.SelfCheckScope;
import io.hazardflow.campaign.selfcheck.SelfChecks;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a self-check, for whoever may see it. */
@RestController
@Tag(name = "企业自查")
class SelfCheckTimelineController {

    private final SelfChecks checks;
    private final SelfCheckScope scope;
    private final CampaignTimeline timeline;
    private final Callers callers;

    SelfCheckTimelineController(SelfChecks checks, SelfCheckScope scope, CampaignTimeline timeline, Callers callers) {
        this.checks = checks;
        this.scope = scope;
        this.timeline = timeline;
        this.callers = callers;
    }

    @Operation(summary = "自查的办理记录", description = "从下达到完成、未开展或撤回的每一步。范围与自查相同。")
    @GetMapping("/api/self-checks/{number:ZC-.+}/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        SelfCheck check = checks.find(number).filter(found -> scope.mayRead(found.number(), caller))
            .orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的自查，或不在您的查看范围"));
        return timeline.of(check.number(), check.enterprise(), caller);
    }
}
