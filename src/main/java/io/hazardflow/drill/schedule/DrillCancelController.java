package io.hazardflow.drill.schedule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.CancellingPosts;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.Drills;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 取消演练: by those over the unit, with a reason. */
@RestController
@RequestMapping("/api/drills/{number}")
@Tag(name = "取消演练", description = "由确认年度计划的街道、部门或区应急局、区安委办取消；单位自行加练的，单位也可以取消")
class DrillCancelController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final Drills drills;
    private final DrillScope scope;
    private final CancellingPosts posts;
    private final DrillCancelling cancelling;
    private final Callers callers;

    DrillCancelController(Drills drills, DrillScope scope, CancellingPosts posts, DrillCancelling cancelling, Callers callers) {
        this.drills = drills;
        this.scope = scope;
        this.posts = posts;
        this.cancelling = cancelling;
        this.callers = callers;
    }

    record Wanted(String reason) {
    }

    @Operation(summary = "取消尚未举行的演练", description = "reason 为理由，5 至 500 字")
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, @RequestBody Wanted wanted) {
        Caller caller = callers.required();
        Drill drill = drills.find(number).filter(found -> scope.mayRead(number, caller))
            .orElseThrow(() -> CancelRefusal.of(HttpStatus.NOT_FOUND, "没有这次演练，或不在您的范围内"));
        if (posts.of(drill).stream().noneMatch(caller::isIn)) {
            throw CancelRefusal.of(HttpStatus.FORBIDDEN, "演练由确认其年度计划的街道、部门或区应急局、区安委办取消，单位不能取消自己的法定演练");
        }
        cancelling.cancel(number, reason(wanted), caller.userId());
    }

    private static String reason(Wanted wanted) {
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw CancelRefusal.of(HttpStatus.BAD_REQUEST, "「理由」应为 " + SHORTEST + " 至 " + LONGEST + " 个字");
        }
        return reason;
    }
}
