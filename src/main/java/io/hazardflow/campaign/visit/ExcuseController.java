package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 免于检查 by the post that planned the campaign, or by the head of the department that inspects. */
@RestController
class ExcuseController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final Inspections inspections;
    private final InspectionScope scope;
    private final Campaigns campaigns;
    private final Excusing excusing;
    private final Callers callers;
    private final JdbcClient jdbc;

    ExcuseController(Inspections inspections, InspectionScope scope, Campaigns campaigns, Excusing excusing, Callers callers, JdbcClient jdbc) {
        this.inspections = inspections;
        this.scope = scope;
        this.campaigns = campaigns;
        this.excusing = excusing;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    record Excuse(String reason) {
    }

    @Operation(summary = "免于检查：说明理由后结束尚未开始的检查任务")
    @PostMapping("/api/inspections/{number}/excuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void excuse(@PathVariable String number, @RequestBody Excuse wanted) {
        Caller caller = callers.required();
        Inspection inspection = Optional.of(number).filter(scope::covers).filter(found -> scope.mayRead(found, caller)).flatMap(inspections::find)
            .orElseThrow(() -> Refusal.notFound("没有编号为 " + number + " 的检查，或不在您的管辖范围"));
        List<String> posts = Stream.of(campaigns.find(inspection.campaign()).map(campaign -> campaign.plannerGroup()).orElse(null),
            Role.DEPT_HEAD.group(inspection.dept())).filter(Objects::nonNull).toList();
        if (posts.stream().noneMatch(caller::isIn)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "免于检查由专项的编制岗位或检查部门负责人决定");
        }
        String reason = checked(wanted.reason());
        InspectionState state = InspectionState.valueOf(jdbc.sql("select state from hazardflow.inspection where number = ? for update").param(number)
            .query(String.class).single());
        if (state != InspectionState.WAITING && state != InspectionState.ABSENCE_TO_CONFIRM) {
            throw Refusal.now("检查" + state.label() + "，只有尚未开始的检查可以免除");
        }
        excusing.excuse(inspection, reason, caller.actingFor(posts));
    }

    private static String checked(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Refusal.wrong("reason", "理由", "应为 " + SHORTEST + " 至 " + LONGEST + " 个字");
        }
        return text;
    }
}
