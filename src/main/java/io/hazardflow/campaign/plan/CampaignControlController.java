package io.hazardflow.campaign.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 暂停、恢复、取消: by the head of the leading department or the safety committee. */
@RestController
@RequestMapping("/api/campaigns/{number}")
@Tag(name = "专项的暂停和取消", description = "牵头部门负责人或区安委办")
class CampaignControlController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final Campaigns campaigns;
    private final CampaignControl control;
    private final Callers callers;

    CampaignControlController(Campaigns campaigns, CampaignControl control, Callers callers) {
        this.campaigns = campaigns;
        this.control = control;
        this.callers = callers;
    }

    record Wanted(String reason) {
    }

    @Operation(summary = "暂停：不再下达检查任务，已下达的不能检查")
    @PostMapping("/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String number, @RequestBody Wanted wanted) {
        Caller caller = callers.required();
        List<String> posts = posts(number, caller);
        control.suspend(number, reason(wanted), caller.actingFor(posts));
    }

    @Operation(summary = "恢复")
    @PostMapping("/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String number) {
        Caller caller = callers.required();
        control.resume(number, caller.actingFor(posts(number, caller)));
    }

    @Operation(summary = "取消：尚未结束的检查任务全部撤回")
    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, @RequestBody Wanted wanted) {
        Caller caller = callers.required();
        List<String> posts = posts(number, caller);
        control.cancel(number, reason(wanted), caller.actingFor(posts));
    }

    private List<String> posts(String number, Caller caller) {
        Campaign campaign = campaigns.find(number, caller).orElseThrow(() -> PlanProblems.notFound(number));
        List<String> posts = List.of(Role.DEPT_HEAD.group(campaign.leadDept()), Role.SAFETY_COMMITTEE.key());
        if (posts.stream().noneMatch(caller::isIn)) {
            throw PlanProblems.of(HttpStatus.FORBIDDEN, "专项由牵头部门负责人或区安委办暂停、恢复和取消");
        }
        return posts;
    }

    private static String reason(Wanted wanted) {
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw PlanProblems.of(HttpStatus.BAD_REQUEST, "「理由」应为 " + SHORTEST + " 至 " + LONGEST + " 个字");
        }
        return reason;
    }
}
