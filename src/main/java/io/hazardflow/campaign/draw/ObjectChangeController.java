package io.hazardflow.campaign.draw;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.task.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Changes after a draw: the next object by whoever planned the campaign, another team by the head of the leading department. */
@RestController
@RequestMapping("/api/campaigns/{number}/objects/{enterprise}")
@Tag(name = "专项整治")
class ObjectChangeController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final DrawScope scope;
    private final ObjectChanges changes;
    private final Callers callers;

    ObjectChangeController(DrawScope scope, ObjectChanges changes, Callers callers) {
        this.scope = scope;
        this.changes = changes;
        this.callers = callers;
    }

    record Replacement(String reason) {
    }

    record Replaced(String enterprise) {
    }

    record Team(String lead, String second, String reason) {
    }

    @Operation(summary = "更换检查对象", description = "由同层的下一候补替换无法检查、拒绝检查或免于检查的对象。")
    @PostMapping("/replacement")
    Replaced replace(@PathVariable String number, @PathVariable String enterprise, @RequestBody Replacement wanted) {
        Caller caller = callers.required();
        Campaign campaign = scope.required(number);
        boolean planner = campaign.plannerGroup() != null && caller.isIn(campaign.plannerGroup());
        permit(planner || caller.isIn(Role.DEPT_HEAD.group(campaign.leadDept())), "更换检查对象由专项的编制岗位或牵头部门负责人办理");
        return new Replaced(changes.replace(number, enterprise, reason(wanted.reason()), caller));
    }

    @Operation(summary = "可以担任检查组的人员")
    @GetMapping("/team")
    List<ObjectChanges.Candidate> candidates(@PathVariable String number, @PathVariable String enterprise) {
        return changes.candidates(scope.required(number), enterprise);
    }

    @Operation(summary = "更换检查组")
    @PostMapping("/team")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String number, @PathVariable String enterprise, @RequestBody Team wanted) {
        Caller caller = callers.required();
        Campaign campaign = scope.required(number);
        permit(caller.isIn(Role.DEPT_HEAD.group(campaign.leadDept())), "更换检查组由牵头部门负责人办理");
        changes.reassign(number, enterprise, wanted.lead(), wanted.second(), reason(wanted.reason()), caller);
    }

    private static void permit(boolean permitted, String rule) {
        if (!permitted) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, rule);
        }
    }

    private static String reason(String reason) {
        return Words.checked("reason", "理由", reason, SHORTEST, LONGEST);
    }
}
